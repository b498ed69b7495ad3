import { describe, expect, it } from 'vitest'
import { pngUpload } from '../schemas/example'
import { type FileWriter, openFile, refuseFile, type Sink } from '../src/intake/file-intake'
import { refusal } from '../src/intake/refusal'
import { defaultLimits } from '../src/options'
import { jpeg } from './jpeg'

const upload = { field: 'image', types: ['image/png', 'image/jpeg'], matches: { field: 'size', absent: '7x5' } }

const limits = { ...defaultLimits, fileBytes: 3000 }

/** An image with something behind it, as long as asked for. */
function padded(start: Uint8Array, length: number): Uint8Array {
  const bytes = new Uint8Array(length).fill(7)
  bytes.set(start)
  return bytes
}

const png = (length: number, width = 7, height = 5) => padded(pngUpload(width, height).bytes, length)

/** A file that goes into memory, or into a sink that tells what it gets. */
function opened({ type = 'image/png', fields = {}, most = limits.fileBytes, sink }: Partial<Opening> = {}) {
  return openFile(upload, type, fields, { ...limits, fileBytes: most }, sink)
}

interface Opening {
  readonly type: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly most: number
  readonly sink: Sink
}

const tooLong = refusal('file-too-large', '`image` must have at most 3000 bytes.', ['image'])

const wrongType = {
  code: 'image-type-mismatch',
  severity: 'error',
  path: ['image', 'type'],
  message: '`image` is not an image of the type that it declares.',
  dialect: '',
}

const wrongSize = {
  code: 'image-size-mismatch',
  severity: 'error',
  path: ['image'],
  message: '`image` is 5x7 but the video is 7x5; the image must have the size of the video.',
  hint: 'Resize the image to 7x5, or send a `size` that equals it.',
  dialect: '',
  requested: '7x5',
  achieved: '5x7',
}

describe('the headers of a file', () => {
  const head = (name: string, type: string) => ({ name, isFile: true, type })

  it('let a file of a known type through in its field', () => {
    expect(refuseFile(upload, head('image', 'image/png'))).toBeUndefined()
  })

  it('refuse a file where none is taken', () => {
    const message = '`a\\u{a}` takes no file.'
    const path = ['a\\u{a}']
    expect(refuseFile(undefined, head('a\n', 'image/png'))).toEqual(refusal('unexpected-file', message, path))
    expect(refuseFile(upload, head('a\n', 'image/png'))).toEqual(
      refusal('unexpected-file', message, path, 'Upload the file as `image`.'),
    )
  })

  it('refuse a file of another type', () => {
    expect(refuseFile(upload, head('image', 'image/gif'))).toEqual({
      ...refusal('enum', '`image.type` must be "image/png" or "image/jpeg".', ['image', 'type']),
      allowed: ['image/png', 'image/jpeg'],
    })
  })
})

describe('a file in memory', () => {
  it.each([[[33]], [[10, 23]], [[1024]], [[1000, 24, 1]], [[1000, 1000, 1000]], [[3000]]])(
    'is whole, in pieces of %j bytes',
    (lengths) => {
      const file = opened()
      const bytes = png(lengths.reduce((sum, length) => sum + length))
      let start = 0
      for (const length of lengths) {
        expect(file.add(bytes.subarray(start, start + length))).toBeUndefined()
        start += length
      }
      expect(file.end()).toBeUndefined()
      expect(file.flush()).toBeUndefined()
      expect(file.upload).toEqual({ type: 'image/png', size: bytes.length })
      expect(file.bytes()).toEqual(bytes)
    },
  )

  it.each([
    ['as one piece', [3001]],
    ['behind its start', [1024, 1977]],
    ['behind much of it', [1024, 1976, 1]],
    ['within its start', [1000, 2001]],
  ])('is refused with one byte too many %s', (_, lengths) => {
    const file = opened()
    const bytes = png(3001)
    let start = 0
    const found = lengths.map((length) => {
      start += length
      return file.add(bytes.subarray(start - length, start))
    })
    expect(found).toEqual([...lengths.slice(1).map(() => undefined), tooLong])
  })

  it('is refused with one byte too many before its image is looked at', () => {
    const file = opened({ most: 40 })
    expect(file.add(png(40))).toBeUndefined()
    expect(file.add(new Uint8Array(1))).toEqual(
      refusal('file-too-large', '`image` must have at most 40 bytes.', ['image']),
    )
  })

  it('need have no size of its own, and is finished without a sink', async () => {
    const file = openFile({ field: 'image', types: [] }, 'image/png', { size: '1x1' }, limits, undefined)
    expect([file.add(png(2000)), file.end()]).toEqual([undefined, undefined])
    for (const isAccepted of [true, false]) expect(await file.finish(isAccepted)).toBeUndefined()
    expect(file.bytes()).toEqual(png(2000))
  })

  it('is judged as soon as its start is there, and where it ends before', () => {
    const early = opened()
    expect(early.add(new Uint8Array(1023))).toBeUndefined()
    expect(early.add(new Uint8Array(1))).toEqual(wrongType)
    const late = opened()
    expect(late.add(new Uint8Array(1023))).toBeUndefined()
    expect(late.end()).toEqual(wrongType)
    expect(opened().end()).toEqual(wrongType)
  })

  it('is compared with a size that came before it, and with no other', () => {
    expect(opened({ fields: { size: '7x5' } }).add(png(1024, 5, 7))).toEqual(wrongSize)
    expect(opened({ fields: { size: '7x5' } }).add(png(1024))).toBeUndefined()
    expect(opened().add(png(1024, 5, 7))).toBeUndefined()
    expect(
      opened({ fields: Object.create({ size: '7x5' }) as object as Record<string, unknown> }).add(png(1024, 5, 7)),
    ).toBeUndefined()
  })

  it('is looked at up to its first 64 KiB where its start does not tell its pixels', () => {
    const file = opened({ type: 'image/jpeg', fields: { size: '7x5' }, most: 100_000 })
    const bytes = padded(jpeg(5, 7, 60_000), 70_000)
    expect(file.add(bytes.subarray(0, 65_535))).toBeUndefined()
    expect(file.add(bytes.subarray(65_535))).toEqual(wrongSize)
  })
})

describe('a file in a sink', () => {
  /** A sink that writes down what is done to it; with a promise for each piece, or without. */
  function recorder(answer: () => Promise<void> | undefined) {
    const calls: unknown[] = []
    const sink: Sink = (file) => {
      calls.push(file)
      return {
        write(bytes) {
          calls.push(bytes.length)
          return answer()
        },
        close: () => void calls.push('close'),
        abort: () => void calls.push('abort'),
      } satisfies FileWriter
    }
    return { calls, sink }
  }

  const place = { field: 'image', type: 'image/png' }

  it.each([
    ['without promises', () => undefined],
    ['with promises', () => Promise.resolve()],
  ])('is passed on %s once it is judged', async (_, answer) => {
    const { calls, sink } = recorder(answer)
    const file = opened({ sink })
    file.add(png(1023))
    expect(file.flush()).toBeUndefined()
    expect(calls).toEqual([])
    file.add(new Uint8Array(10).fill(7))
    file.add(new Uint8Array(20))
    await file.flush()
    expect(calls).toEqual([place, 1024, 9, 20])
    file.add(new Uint8Array(30))
    await file.flush()
    expect(file.flush()).toBeUndefined()
    await file.finish(true)
    expect(calls).toEqual([place, 1024, 9, 20, 30, 'close'])
    expect(file.upload).toEqual({ type: 'image/png', size: 1083 })
    // What was judged is still there for the last look at the form.
    expect(file.bytes()).toEqual(png(1024))
  })

  it('makes no promise where the sink makes none', () => {
    const { sink } = recorder(() => undefined)
    const file = opened({ sink })
    file.add(png(2000))
    expect(file.flush()).toBeUndefined()
    file.add(new Uint8Array(1))
    expect(file.flush()).toBeUndefined()
  })

  it('waits for a piece before the next one', async () => {
    const answers: (() => void)[] = []
    const { calls, sink } = recorder(() => new Promise((resolve) => void answers.push(resolve)))
    const file = opened({ sink })
    file.add(png(1030))
    const flushed = file.flush()
    expect(calls).toEqual([place, 1024])
    answers.shift()?.()
    await Promise.resolve()
    expect(calls).toEqual([place, 1024, 6])
    answers.shift()?.()
    await flushed
    file.add(new Uint8Array(1))
    const last = file.flush()
    expect(last).toBeInstanceOf(Promise)
    answers.shift()?.()
    await last
  })

  it.each([
    ['a short file', 33, [place, 33, 'close']],
    ['an empty one', 0, [place, 0, 'close']],
    ['one of which nothing was passed on yet', 1030, [place, 1024, 6, 'close']],
  ])('is passed on at the end: %s', async (_, length, expected) => {
    const { calls, sink } = recorder(() => undefined)
    const file = opened({ sink })
    if (length > 0) file.add(png(length))
    expect(file.bytes()).toEqual(length === 0 ? new Uint8Array() : png(Math.min(length, 1024)))
    await file.finish(true)
    expect(calls).toEqual(expected)
  })

  it('is thrown away where the form is refused, and never opened for that', async () => {
    const { calls, sink } = recorder(() => undefined)
    const unopened = opened({ sink })
    unopened.add(png(1030))
    await unopened.finish(false)
    expect(calls).toEqual([])
    const begun = opened({ sink })
    begun.add(png(1030))
    await begun.flush()
    await begun.finish(false)
    expect(calls).toEqual([place, 1024, 6, 'abort'])
  })

  it('needs neither `close` nor `abort`', async () => {
    for (const isAccepted of [true, false]) {
      const file = opened({ sink: () => ({ write: () => undefined }) })
      file.add(png(1030))
      await file.flush()
      expect(await file.finish(isAccepted)).toBeUndefined()
    }
  })

  it('may change the bytes that it takes', async () => {
    const file = opened({ sink: () => ({ write: (bytes) => void bytes.fill(0) }) })
    file.add(png(1030))
    await file.flush()
    expect(file.bytes()).toEqual(png(1024))
  })
})
