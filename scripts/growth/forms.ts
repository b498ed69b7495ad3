import { boundary, latin1 } from '../../test/multipart-body'

const part = (headers: string, content: string) => `--${boundary}\r\n${headers}\r\n${content}\r\n`

const named = (name: string) => `Content-Disposition: form-data; name="${name}"\r\n`

const field = (name: string, content: string) => part(named(name), content)

const form = (parts: string) =>
  latin1(`${field('model', 'sora-2')}${field('prompt', 'Rain.')}${parts}--${boundary}--\r\n`)

const png = '\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x05\0\0\0\x02\xd0\x08\x06\0\0\0'

const fileHead =
  'Content-Disposition: form-data; name="input_reference"; filename="a.png"\r\nContent-Type: image/png\r\n'

const file = (content: string) => form(part(fileHead, png + content))

/** Repeats a piece until there are so many bytes of it. */
const run = (piece: string, bytes: number) => piece.repeat(Math.floor(bytes / piece.length))

/** Writes one piece after another, each with its own number, until there are so many bytes. */
function numbered(piece: (index: number) => string, bytes: number): string {
  const count = Math.floor(bytes / piece(100_000).length)
  return Array.from({ length: count }, (_, index) => piece(index)).join('')
}

/** Forms of about so many bytes that cost a careless reader most. */
export const forms: Readonly<Record<string, (bytes: number) => Uint8Array>> = {
  'a long field': (bytes) => form(field('user', run('a', bytes))),
  'a file': (bytes) => file(run('\0', bytes)),
  'a file of almost boundaries': (bytes) => file(run(`\r\n--${boundary.slice(0, -1)}\r\n-`, bytes)),
  'a file of line ends': (bytes) => file(run('\r\n', bytes)),
  'many fields': (bytes) => form(numbered((index) => field(`user${index}`, 'a'), bytes)),
  'many items': (bytes) => form(numbered(() => field('tags[]', 'a'), bytes)),
  'many members': (bytes) => form(numbered((index) => field(`metadata[a${index}][b]`, 'a'), bytes)),
  'many headers': (bytes) => form(part(`${named('user')}${numbered((index) => `X-${index}: 1\r\n`, bytes)}`, 'a')),
  'a long header': (bytes) => form(part(`${named('user')}X-A: ${run('a', bytes)}\r\n`, 'a')),
  'a long name': (bytes) => form(field(run('name', bytes), 'a')),
  'a name of brackets': (bytes) => form(field(`metadata${run('[a]', bytes)}`, 'a')),
  'no form': (bytes) => latin1(run('x', bytes)),
}
