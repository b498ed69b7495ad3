/** Writes so many bytes of JSON text around a piece that is repeated, each with its own number. */
export function repeated(before: string, piece: (index: number) => string, after: string, bytes: number): string {
  const pieces: string[] = []
  let length = before.length + after.length
  for (let index = 0; ; index += 1) {
    const next = `${index === 0 ? '' : ','}${piece(index)}`
    length += next.length
    if (length > bytes) break
    pieces.push(next)
  }
  return before + pieces.join('') + after
}

/** Writes so many bytes of JSON text with a long run of one piece in it. */
export function filled(before: string, piece: string, after: string, bytes: number): string {
  const count = Math.max(0, Math.floor((bytes - before.length - after.length) / piece.length))
  return before + piece.repeat(count) + after
}

/** Makes the text of a JSON body of about so many bytes. */
export type TextOf = (bytes: number) => string

const base = '"model":"sora-2","prompt":"Rain.","size":"720x1280","seconds":"4"'

/** JSON bodies that cost a careless reader most: each is of one kind of trouble. */
export const texts: Readonly<Record<string, TextOf>> = {
  'unknown names': (bytes) => repeated(`{${base},`, (index) => `"promp${index}":1`, '}', bytes),
  'wrong items': (bytes) =>
    repeated(`{${base},"content":[`, () => '{"type":"image_url","video_url":{"url":1}}', ']}', bytes),
  'items of no branch': (bytes) =>
    repeated(`{${base},"input_reference":{"content":[`, () => '{"a":[0,{}]}', ']}}', bytes),
  'texts in a list': (bytes) =>
    repeated(`{${base},"images":[`, (index) => `"https://example.com/${index}"`, ']}', bytes),
  'numbers in a list': (bytes) => repeated(`{${base},"images":[`, (index) => `${index}`, ']}', bytes),
  'free members': (bytes) => repeated(`{${base},"metadata":{`, (index) => `"a${index}":{"b":[${index}]}`, '}}', bytes),
  'one name again': (bytes) => repeated(`{${base},`, () => '"a":1', '}', bytes),
  'numbers out of range': (bytes) => repeated(`{${base},"metadata":{"a":[`, () => '1e400', ']}}', bytes),
  'a long prompt': (bytes) => filled(`{"model":"sora-2","prompt":"`, 'rain ', '"}', bytes),
  'a prompt of escapes': (bytes) => filled(`{"model":"sora-2","prompt":"`, '\\u00e9\\n', '"}', bytes),
  'a prompt of quotes': (bytes) => filled(`{"model":"sora-2","prompt":"`, '\\\\\\"', '"}', bytes),
  'half surrogates': (bytes) => filled(`{"model":"sora-2","prompt":"`, '\\ud800', '"}', bytes),
  'a long name': (bytes) => filled(`{${base},"`, 'name', '":1}', bytes),
  'a long model name': (bytes) => filled('{"prompt":"Rain.","model":"', 'sora-2', '"}', bytes),
  'a long size': (bytes) => filled(`{"model":"sora-2","prompt":"Rain.","size":"`, '1280x', '"}', bytes),
  'a long number': (bytes) => filled(`{${base},"seed":`, '1234567890', '}', bytes),
  'a long URL': (bytes) => filled(`{${base},"images":["https://example.com/`, 'a:', '"]}', bytes),
  'a Data URL': (bytes) => filled(`{${base},"images":["data:image/png;base64,iVBORw0KGgo`, 'AAAA', 'A"]}', bytes),
  'a Data URL that is none': (bytes) => filled(`{${base},"images":["data:`, ';a=b', '"]}', bytes),
  'deep lists': (bytes) => `{${base},"metadata":${'['.repeat(bytes / 2)}${']'.repeat(bytes / 2)}}`,
  spaces: (bytes) => filled(`{${base}`, ' \n', '}', bytes),
  'no JSON': (bytes) => filled('{"prompt":"', 'rain ', '', bytes),
}
