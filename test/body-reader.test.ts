import { EventEmitter } from 'node:events'
import { Readable } from 'node:stream'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type BodyEnd, type BodySource, readBody, type TakeChunk } from '../src/intake/body-reader'
import { webStream } from './multipart-body'

const silence = 60_000

const decoder = new TextDecoder()

/** How a body ends, and the chunks of it; no more than so many are wanted. */
async function read(source: BodySource, most = Number.POSITIVE_INFINITY): Promise<[BodyEnd, ...string[]]> {
  const chunks: string[] = []
  const end = await readBody(source, silence, (chunk) => {
    chunks.push(decoder.decode(chunk))
    return chunks.length < most
  })
  return [end, ...chunks]
}

const bytes = (text: string) => new TextEncoder().encode(text)

async function* parts(): AsyncGenerator<Uint8Array | string> {
  yield bytes('ab')
  yield 'cé'
  yield bytes('')
}

/** Lets everything run that is due. */
const settle = () => new Promise<void>((resolve) => void setImmediate(resolve))

afterEach(() => void vi.restoreAllMocks())

describe('a body', () => {
  it.each<[kind: string, source: BodySource, chunks: string[]]>([
    ['nothing', undefined, ['']],
    ['null', null, ['']],
    ['text', 'aé', ['aé']],
    ['bytes', bytes('aé'), ['aé']],
    ['a buffer', bytes('aé').buffer, ['aé']],
    ['a web stream', webStream([bytes('a'), bytes('b')].values()), ['a', 'b']],
    ['a generator', parts(), ['ab', 'cé', '']],
    ['a Node stream', Readable.from([Buffer.from('a'), 'é']), ['a', 'é']],
  ])('is read whole from %s', async (_, source, chunks) => {
    expect(await read(source)).toEqual(['whole', ...chunks])
  })

  it.each<[kind: string, open: () => BodySource, first: string]>([
    ['text', () => 'a', 'a'],
    ['a web stream', () => webStream([bytes('a'), bytes('b')].values()), 'a'],
    ['a generator', parts, 'ab'],
    ['a Node stream', () => Readable.from(['a', 'b']), 'a'],
  ])('is read no further than it is wanted from %s', async (_, open, first) => {
    expect(await read(open(), 1)).toEqual(['stopped', first])
  })

  it('is broken where its source fails', async () => {
    const failing = async function* () {
      yield 'a'
      throw new Error('sk-live-SECRET')
    }
    expect(await read(failing())).toEqual(['broken', 'a'])
    expect(await read(Readable.from(failing()))).toEqual(['broken', 'a'])
  })

  it.each<[kind: string, open: (value: unknown) => BodySource]>([
    ['a generator', (value) => Readable.from([value])[Symbol.asyncIterator]()],
    ['a Node stream', (value) => Readable.from([value])],
    ['a web stream', (value) => webStream([value as Uint8Array].values())],
  ])('is wrong use where %s holds anything but bytes and text', async (_, open) => {
    for (const value of [7, {}, [1]]) {
      await expect(read(open(value))).rejects.toThrow(new TypeError('A body must be a stream of bytes.'))
    }
  })

  it('waits for what takes a chunk, and fails with it', async () => {
    const takers: [expected: unknown, take: TakeChunk][] = [
      ['whole', () => Promise.resolve(true)],
      ['stopped', () => Promise.resolve(false)],
    ]
    for (const [expected, take] of takers) {
      for (const source of ['a', parts(), Readable.from(['a', 'b'])])
        expect(await readBody(source, silence, take)).toBe(expected)
    }
    const error = new Error('disk full')
    for (const source of ['a', parts(), Readable.from(['a', 'b'])]) {
      await expect(readBody(source, silence, () => Promise.reject(error))).rejects.toBe(error)
    }
    await expect(
      readBody('a', silence, () => {
        throw error
      }),
    ).rejects.toBe(error)
  })

  it('gets no chunk while one is being taken', async () => {
    for (const source of [parts(), Readable.from(['ab', 'cé', '.'])]) {
      const calls: string[] = []
      const end = await readBody(source, silence, async (chunk) => {
        calls.push(`take ${decoder.decode(chunk)}`)
        await settle()
        calls.push('taken')
        return true
      })
      expect([end, ...calls.slice(0, 4)]).toEqual(['whole', 'take ab', 'taken', 'take cé', 'taken'])
      expect(calls.length).toBe(6)
    }
  })
})

describe('a source that is not read to its end', () => {
  it('is ended, and may fail at that', async () => {
    const calls: string[] = []
    const source = {
      [Symbol.asyncIterator]: () => ({
        next: async () => ({ done: false, value: 'a' }) as const,
        async return() {
          calls.push('return')
          throw new Error('It was closed before.')
        },
      }),
    }
    expect(await read(source, 2)).toEqual(['stopped', 'a', 'a'])
    expect(calls).toEqual(['return'])
  })

  it('need not be one that can be ended', async () => {
    const source = { [Symbol.asyncIterator]: () => ({ next: async () => ({ done: false, value: 'a' }) as const }) }
    expect(await read(source, 1)).toEqual(['stopped', 'a'])
  })

  it('is cancelled where it is a web stream', async () => {
    let isCancelled = false
    const source = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(bytes('a')),
      cancel() {
        isCancelled = true
      },
    })
    expect(await read(source, 1)).toEqual(['stopped', 'a'])
    expect(isCancelled).toBe(true)
  })
})

describe('a Node stream', () => {
  /** Something that pushes what a test lets it, and counts what is asked of it. */
  class Pushed extends EventEmitter {
    readableEnded = false
    destroyed = false
    readonly asked: string[] = []
    pause() {
      this.asked.push('pause')
    }
    resume() {
      this.asked.push('resume')
    }
  }

  const open = (source: Pushed, take: TakeChunk) => readBody(source as unknown as Readable, silence, take)

  const heard = (source: Pushed) => source.eventNames().map((name) => [name, source.listenerCount(name)])

  it('is heard until it ends, then left alone and paused', async () => {
    const source = new Pushed()
    const end = open(source, () => true)
    expect(heard(source)).toEqual([
      ['data', 1],
      ['end', 1],
      ['error', 1],
      ['close', 1],
    ])
    source.emit('data', 'a')
    expect(source.asked).toEqual(['resume'])
    source.emit('end')
    expect(await end).toBe('whole')
    expect(heard(source)).toEqual([])
    expect(source.asked).toEqual(['resume', 'pause'])
  })

  it.each(['error', 'close'])('is broken at the event %s', async (event) => {
    const source = new Pushed()
    const end = open(source, () => true)
    source.emit(event, new Error('gone'))
    expect(await end).toBe('broken')
  })

  it('is paused while a chunk is taken, and resumed when it is', async () => {
    const source = new Pushed()
    const end = open(source, async () => true)
    source.emit('data', 'a')
    expect(source.asked).toEqual(['resume', 'pause'])
    await settle()
    expect(source.asked).toEqual(['resume', 'pause', 'resume'])
    source.emit('end')
    expect(await end).toBe('whole')
  })

  it('is not resumed where no more is wanted', async () => {
    const source = new Pushed()
    const end = open(source, async () => false)
    source.emit('data', 'a')
    expect(await end).toBe('stopped')
    await settle()
    expect(source.asked).toEqual(['resume', 'pause', 'pause'])
  })

  it('is left alone where no more is wanted, even if it has ended meanwhile', async () => {
    const source = new Pushed()
    const end = open(source, async () => false)
    source.emit('data', 'a')
    source.emit('end')
    expect(await end).toBe('stopped')
    await settle()
    expect(source.asked).toEqual(['resume', 'pause', 'pause'])
  })

  it('ends after what it pushed last is taken, even if it says so before', async () => {
    const calls: string[] = []
    const source = new Pushed()
    const end = open(source, async () => {
      await settle()
      calls.push('taken')
      return true
    })
    source.emit('data', 'a')
    source.emit('end')
    source.emit('close')
    calls.push(await end)
    expect(calls).toEqual(['taken', 'whole'])
  })

  it.each([
    [{ readableEnded: true }, 'whole'],
    [{ destroyed: true }, 'broken'],
    [{ readableEnded: true, destroyed: true }, 'whole'],
  ])('that was over before, %j, is %s', async (state, expected) => {
    expect(await open(Object.assign(new Pushed(), state), () => true)).toBe(expected)
  })

  it('is told by what it has, not by its class', async () => {
    const source = Object.assign(parts(), { readableEnded: false })
    expect(await read(source)).toEqual(['whole', 'ab', 'cé', ''])
    expect(await read(Object.assign(parts(), { readableEnded: false, resume: true }))).toEqual([
      'whole',
      'ab',
      'cé',
      '',
    ])
    expect(await read(Object.assign(parts(), { resume() {} }))).toEqual(['whole', 'ab', 'cé', ''])
  })
})

describe('a silent source', () => {
  /** The clock of a body, which ticks when a test lets it. */
  function clock() {
    const state = { tick: () => {}, milliseconds: 0, isStopped: false }
    const timer = setTimeout(() => {})
    clearTimeout(timer)
    vi.spyOn(globalThis, 'setInterval').mockImplementation(((tick: () => void, milliseconds: number) => {
      Object.assign(state, { tick, milliseconds })
      return timer
    }) as typeof setInterval)
    vi.spyOn(globalThis, 'clearInterval').mockImplementation((cleared) => {
      if (cleared === timer) state.isStopped = true
    })
    return state
  }

  /** A source that gives a chunk when a test lets it. */
  function source() {
    const waiting: ((result: IteratorResult<string>) => void)[] = []
    const next = () => new Promise<IteratorResult<string>>((resolve) => void waiting.push(resolve))
    const give = async (value: string) => {
      waiting.shift()?.({ done: false, value })
      await settle()
    }
    return { chunks: { [Symbol.asyncIterator]: () => ({ next }) }, give }
  }

  /** How a body ended, once it has. */
  function ending(body: Promise<BodyEnd>) {
    const state: { how?: BodyEnd } = {}
    void body.then((how) => Object.assign(state, { how }))
    return state
  }

  it('is given up at the second tick without a byte', async () => {
    const time = clock()
    const { chunks, give } = source()
    const state = ending(readBody(chunks, 20, () => true))
    expect(time.milliseconds).toBe(20)
    for (let count = 0; count < 3; count += 1) {
      time.tick()
      await give('a')
    }
    time.tick()
    await settle()
    expect([state.how, time.isStopped]).toEqual([undefined, false])
    time.tick()
    await settle()
    expect([state.how, time.isStopped]).toEqual(['silent', true])
  })

  it('is not given up while its last chunk is being taken, but after that', async () => {
    const time = clock()
    const { chunks, give } = source()
    const takings: ((isWanted: boolean) => void)[] = []
    const state = ending(readBody(chunks, 20, () => new Promise((resolve) => void takings.push(resolve))))
    await give('a')
    for (let count = 0; count < 3; count += 1) time.tick()
    await settle()
    expect(state.how).toBeUndefined()
    takings.shift()?.(true)
    await settle()
    time.tick()
    await settle()
    expect(state.how).toBeUndefined()
    time.tick()
    await settle()
    expect(state.how).toBe('silent')
  })

  it('is told no more once it was given up', async () => {
    const time = clock()
    const { chunks, give } = source()
    const got: string[] = []
    const state = ending(readBody(chunks, 20, (chunk) => got.push(decoder.decode(chunk)) > 0))
    time.tick()
    time.tick()
    await give('a')
    expect([state.how, got]).toEqual(['silent', []])
  })
})
