import type { Writable } from 'node:stream'
import { UsageError } from './usage-error'

/** The reader of standard output went away. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe'
}

const closedCodes = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'])

/** Standard output that waits for its reader and turns a closed pipe into `ClosedPipe`. */
export class Output {
  readonly #stream: Writable & { readonly isTTY?: boolean }

  constructor(stream: Writable & { readonly isTTY?: boolean }) {
    this.#stream = stream
    // A failed write also emits an event, which ends the process where nobody listens.
    stream.on('error', () => {})
  }

  get isTTY(): boolean {
    return this.#stream.isTTY === true
  }

  /** Resolves when the stream has taken the text. */
  write(text: string | Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#stream.write(text, (error) => {
        if (!error) resolve()
        else reject(writeFailure(error))
      })
    })
  }
}

function writeFailure(error: NodeJS.ErrnoException): Error {
  if (closedCodes.has(error.code ?? '')) return new ClosedPipe()
  return new UsageError(`cannot write the output (${error.code ?? error.name})`)
}
