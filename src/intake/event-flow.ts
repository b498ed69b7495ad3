import type { ChunkReceiver, Stop } from './chunk-flow'

/** What a Node stream has beyond other iterables. */
export interface EventStream {
  readonly readableEnded: boolean
  readonly destroyed: boolean
  on(event: string, listener: (chunk: unknown) => void): unknown
  off(event: string, listener: (chunk: unknown) => void): unknown
  pause(): unknown
  resume(): unknown
}

export function isEventStream(source: object): source is EventStream {
  return 'readableEnded' in source && 'resume' in source && typeof source.resume === 'function'
}

/**
 * Lets a Node stream push its chunks: iterating it costs several promises for each of them.
 *
 * The stream is not destroyed where it is stopped.
 */
export function pushChunks(stream: EventStream, receiver: ChunkReceiver): Stop {
  let isStopped = false
  let taking: Promise<void> | undefined
  // A paused stream still says that it has ended: what it pushed last may be on its way yet.
  const end = (how: 'whole' | 'broken') => (taking === undefined ? receiver.end(how) : void taking.then(() => end(how)))
  const listeners = {
    data(chunk: unknown) {
      const taken = receiver.chunk(chunk)
      if (taken === undefined) return
      stream.pause()
      taking = taken.then(() => {
        taking = undefined
        if (!isStopped) stream.resume()
      })
    },
    end: () => end('whole'),
    error: () => end('broken'),
    close: () => end('broken'),
  }
  // A stream that is over tells no one any more.
  if (stream.readableEnded) queueMicrotask(listeners.end)
  else if (stream.destroyed) queueMicrotask(listeners.close)
  for (const [event, listener] of Object.entries(listeners)) stream.on(event, listener)
  stream.resume()
  return () => {
    isStopped = true
    stream.pause()
    for (const [event, listener] of Object.entries(listeners)) stream.off(event, listener)
  }
}
