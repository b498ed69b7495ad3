import { PassThrough, Readable, Writable } from 'node:stream'
import { run } from '../../src/cli/run'

/** What one call of the command printed, and its exit code. */
export interface Called {
  code: number
  stdout: string
  stderr: string
}

interface CallOptions {
  stdin?: string | Uint8Array | Iterable<Uint8Array>
  cwd?: string
  env?: Record<string, string>
  now?: Date
}

/** Calls the command in this process; without `stdin` it sits at a keyboard. */
export async function call(argv: string[], { stdin, ...around }: CallOptions = {}): Promise<Called> {
  const stdout = collector()
  const stderr = collector()
  const code = await run(
    argv,
    { stdin: stdinOf(stdin), stdout: stdout.stream, stderr: stderr.stream },
    { env: {}, ...around },
  )
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

function stdinOf(content: CallOptions['stdin']) {
  if (content === undefined) return Object.assign(new PassThrough(), { isTTY: true })
  if (typeof content === 'string') return Readable.from([Buffer.from(content)])
  return Readable.from(content instanceof Uint8Array ? [content] : content)
}

function collector(): { stream: Writable; text: () => string } {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  return { stream, text: () => Buffer.concat(chunks).toString() }
}
