import { type ChunkReceiver, pullChunks, type Stop } from './chunk-flow'
import { isEventStream, pushChunks } from './event-flow'

/** Anything that a body may come in: whole, or as a Node stream, a web stream or another source of chunks. */
export type BodySource =
  | string
  | Uint8Array
  | ArrayBuffer
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array | string>
  | null
  | undefined

/** How the reading of a body ended: `stopped` where the taker wanted no more. */
export type BodyEnd = 'whole' | 'broken' | 'silent' | 'stopped'

/** Takes a chunk, and says whether it wants another one. While a promise is open, none comes. */
export type TakeChunk = (chunk: Uint8Array) => boolean | Promise<boolean>

/**
 * Reads a body chunk by chunk, whatever it came in, and no further than it is wanted.
 *
 * A Node stream is left open, so that an answer can still be sent on its connection. Rejects with what `take` throws.
 *
 * @param silence - Milliseconds without a byte after which the sender is given up, at the latest after twice as many.
 */
export function readBody(source: BodySource, silence: number, take: TakeChunk): Promise<BodyEnd> {
  return new Promise((resolve, reject) => {
    let isOver = false
    const finish = (settle: () => void) => {
      if (isOver) return
      isOver = true
      guard.stop()
      stop()
      settle()
    }
    const fail = (reason: unknown) => finish(() => reject(reason))
    const end = (how: BodyEnd) => finish(() => resolve(how))
    const guard = startGuard(silence, () => end('silent'))
    const go = (isWanted: boolean) => {
      guard.heard()
      if (!isWanted) end('stopped')
    }
    const receiver: ChunkReceiver = {
      chunk(value) {
        try {
          const wish = take(bytesOf(value))
          if (typeof wish === 'boolean') return go(wish)
          guard.pause()
          return wish.then(go, fail)
        } catch (reason) {
          fail(reason)
        }
      },
      end,
    }
    const stop = startFlow(source, receiver)
  })
}

/** Calls back after a silence. One timer serves a whole body: one for each chunk would cost more than its reading. */
function startGuard(silence: number, passed: () => void): { heard(): void; pause(): void; stop(): void } {
  let state: 'heard' | 'waiting' | 'paused' = 'heard'
  const timer = setInterval(() => {
    if (state === 'waiting') passed()
    if (state === 'heard') state = 'waiting'
  }, silence)
  return {
    heard() {
      state = 'heard'
    },
    pause() {
      state = 'paused'
    },
    stop: () => clearInterval(timer),
  }
}

function startFlow(source: BodySource, receiver: ChunkReceiver): Stop {
  if (source === null || source === undefined) return pullChunks(one(new Uint8Array(0)), receiver)
  if (typeof source === 'string' || source instanceof Uint8Array) return pullChunks(one(source), receiver)
  if (source instanceof ArrayBuffer) return pullChunks(one(new Uint8Array(source)), receiver)
  if ('getReader' in source) return pullChunks(chunksOf(source), receiver)
  if (isEventStream(source)) return pushChunks(source, receiver)
  return pullChunks(source[Symbol.asyncIterator](), receiver)
}

async function* one(chunk: Uint8Array | string): AsyncGenerator<Uint8Array | string, undefined, undefined> {
  yield chunk
  return undefined
}

// Not every runtime can iterate a web stream.
function chunksOf(stream: ReadableStream<Uint8Array>): AsyncIterator<Uint8Array, undefined, undefined> {
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

function bytesOf(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk
  if (typeof chunk === 'string') return encoder.encode(chunk)
  throw new TypeError('A body must be a stream of bytes.')
}
