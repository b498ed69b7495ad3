/** Anything that a body may come in: whole, or as a Node stream, a web stream or another source of chunks. */
export type BodySource =
  | string
  | Uint8Array
  | ArrayBuffer
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array | string>
  | null
  | undefined

/** What one read gave. */
export type Read = { readonly chunk: Uint8Array } | { readonly end: 'whole' | 'broken' | 'silent' }

/** Reads a body chunk by chunk, whatever it came in. */
export interface BodyReader {
  read(): Promise<Read>
  /** Reads no further. A Node stream is left open, so that an answer can still be sent on its connection. */
  stop(): void
}

/**
 * Opens a body for reading.
 *
 * @param silence - Milliseconds without a byte after which the sender is given up, at the latest after twice as many.
 */
export function openBody(source: BodySource, silence: number): BodyReader {
  const chunks = chunksOf(source)
  let giveUp: ((read: Read) => void) | undefined
  const guard = startGuard(silence, () => giveUp?.({ end: 'silent' }))
  return {
    read() {
      guard.heard()
      // Not a race with one long promise, which would hold on to every chunk.
      return new Promise((resolve, reject) => {
        giveUp = resolve
        chunks.next().then(
          ({ done, value }) => {
            if (done === true) resolve(whole)
            else if (isBytes(value)) resolve({ chunk: typeof value === 'string' ? encoder.encode(value) : value })
            else reject(new TypeError('A body must be a stream of bytes.'))
          },
          // The sender went away; what its runtime throws then is not for the answer.
          () => resolve({ end: 'broken' }),
        )
      })
    },
    stop() {
      guard.stop()
      // A source may wait for a chunk that never comes before it ends, and may fail to end: neither matters any more.
      chunks.return?.().catch(ignore)
    },
  }
}

const whole: Read = { end: 'whole' }

/** Calls back after a silence. One timer serves a whole body: one for each chunk would cost more than its reading. */
function startGuard(silence: number, passed: () => void): { heard(): void; stop(): void } {
  let isHeard = true
  const timer = setInterval(() => {
    if (!isHeard) passed()
    isHeard = false
  }, silence)
  return {
    heard() {
      isHeard = true
    },
    stop: () => clearInterval(timer),
  }
}

type Chunks = AsyncIterator<Uint8Array | string, undefined, undefined>

/** What a Node stream has beyond other iterables: a way to stop reading that does not destroy it. */
interface KeptOpen {
  iterator(options: { destroyOnReturn: false }): Chunks
}

function chunksOf(source: BodySource): Chunks {
  if (source === null || source === undefined) return one(new Uint8Array(0))
  if (typeof source === 'string' || source instanceof Uint8Array) return one(source)
  if (source instanceof ArrayBuffer) return one(new Uint8Array(source))
  if ('getReader' in source) return chunksOfWebStream(source)
  if (isKeptOpen(source)) return source.iterator({ destroyOnReturn: false })
  return source[Symbol.asyncIterator]()
}

function isKeptOpen(source: object): source is KeptOpen {
  return 'iterator' in source && typeof source.iterator === 'function'
}

async function* one(chunk: Uint8Array | string): AsyncGenerator<Uint8Array | string, undefined, undefined> {
  yield chunk
  return undefined
}

// Not every runtime can iterate a web stream.
function chunksOfWebStream(stream: ReadableStream<Uint8Array>): Chunks {
  const reader = stream.getReader()
  return {
    next: () => reader.read() as Promise<IteratorResult<Uint8Array>>,
    async return() {
      await reader.cancel()
      return { done: true, value: undefined }
    },
  }
}

const encoder = new TextEncoder()

function isBytes(chunk: unknown): chunk is Uint8Array | string {
  return typeof chunk === 'string' || chunk instanceof Uint8Array
}

function ignore(): void {}
