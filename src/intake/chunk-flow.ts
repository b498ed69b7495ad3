/** Receives the chunks of a source, and how it ended. */
export interface ChunkReceiver {
  /** Where it returns a promise, which never rejects, no chunk may come until that resolves. */
  chunk(value: unknown): Promise<void> | void
  end(how: 'whole' | 'broken'): void
}

/** Ends the flow: nothing is received any more. */
export type Stop = () => void

/** Asks a source for chunk after chunk. */
export function pullChunks(chunks: AsyncIterator<unknown, unknown, undefined>, receiver: ChunkReceiver): Stop {
  let isStopped = false
  const pull = async () => {
    while (!isStopped) {
      const { done, value } = await chunks.next()
      if (isStopped) return
      if (done === true) return receiver.end('whole')
      await receiver.chunk(value)
    }
  }
  // The sender went away; what its runtime throws then is not for the answer.
  pull().catch(() => receiver.end('broken'))
  return () => {
    isStopped = true
    // A source may wait for a chunk that never comes before it ends, and may fail to end: neither matters any more.
    chunks.return?.().catch(ignore)
  }
}

function ignore(): void {}
