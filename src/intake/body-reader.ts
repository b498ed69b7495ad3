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
 * @param silence - Milliseconds without a byte after which the sender is given up.
 */
export function openBody(source: BodySource, silence: number): BodyReader {
  const chunks = chunksOf(source)
  let isStopped = false
  return {
    async read() {
      if (isStopped) return { end: 'broken' }
      const guard = startGuard(silence)
      try {
        const next = await Promise.race([chunks.next(), guard.passed])
        if (next === undefined) return { end: 'silent' }
        return next.done === true ? { end: 'whole' } : { chunk: bytesOf(next.value) }
      } catch {
        // The sender went away; what its runtime throws then is not for the answer.
        return { end: 'broken' }
      } finally {
        guard.stop()
      }
    },
    stop() {
      if (isStopped) return
      isStopped = true
      // A source may wait for a chunk that never comes before it ends, and may fail to end: neither matters any more.
      chunks.return?.().catch(ignore)
    },
  }
}

type Chunks = AsyncIterator<Uint8Array | string, unknown, undefined>

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

function bytesOf(chunk: Uint8Array | string): Uint8Array {
  return typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
}

function startGuard(silence: number): { readonly passed: Promise<undefined>; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const passed = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, silence, undefined)
  })
  return { passed, stop: () => clearTimeout(timer) }
}

function ignore(): void {}
