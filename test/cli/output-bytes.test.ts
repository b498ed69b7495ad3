import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openOutputBytes } from '../../src/cli/jsonl/output-bytes'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

const parts = { before: encoder.encode('{"line":'), behind: encoder.encode(',"text":"ä"}\n') }

test('writes numbers of any length', () => {
  const output = openOutputBytes()
  const numbers = [0, 1, 9, 10, 99, 100, 101, 4_294_967_295, 4_294_967_296, Number.MAX_SAFE_INTEGER]
  for (const number of numbers) output.addNumbered(parts, number)
  expect(decoder.decode(output.take())).toBe(numbers.map((number) => `{"line":${number},"text":"ä"}\n`).join(''))
})

test('has room for a number wherever its memory ends', () => {
  const filler = encoder.encode('x'.repeat(16 * 1024))
  for (let left = 0; left < 64; left += 1) {
    const output = openOutputBytes()
    output.addBytes(filler.subarray(left))
    output.addNumbered(parts, Number.MAX_SAFE_INTEGER)
    output.add('ä')
    expect(decoder.decode(output.take().subarray(filler.length - left))).toBe(
      `{"line":${Number.MAX_SAFE_INTEGER},"text":"ä"}\nä`,
    )
  }
})

test('gathers texts, bytes and numbers of any length, and begins anew with what is taken', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40_000, size: 'max' })
  const step = fc.oneof(
    text.map((each) => ({ each, bytes: false })),
    text.map((each) => ({ each, bytes: true })),
    fc.nat().map((each) => ({ each, bytes: false })),
  )
  fc.assert(
    fc.property(fc.array(fc.array(step, { maxLength: 8 }), { maxLength: 4 }), (takes) => {
      const output = openOutputBytes()
      const taken = takes.map((steps) => {
        for (const { each, bytes } of steps) {
          if (typeof each === 'number') output.addNumbered(parts, each)
          else if (bytes) output.addBytes(encoder.encode(each))
          else output.add(each)
        }
        return output.take()
      })
      const texts = takes.map((steps) =>
        steps.map(({ each }) => (typeof each === 'number' ? `{"line":${each},"text":"ä"}\n` : each)).join(''),
      )
      expect(taken.map((bytes) => decoder.decode(bytes))).toEqual(texts)
    }),
    { numRuns: 30, seed: 20_260_101 },
  )
})
