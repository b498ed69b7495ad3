import { describe, expect, it } from 'vitest'
import {
  forgetTexts,
  isKnownPlain,
  isKnownSound,
  leastRemembered,
  rememberPlain,
  rememberSound,
} from '../src/intake/known-texts'

const text = (mark: string, length = leastRemembered) => mark.padEnd(length, '.')

describe.each([
  ['a plain text', rememberPlain, isKnownPlain, isKnownSound],
  ['a sound Data URL', rememberSound, isKnownSound, isKnownPlain],
] as const)('%s', (_, remember, isKnown, isOther) => {
  it('is known once it is remembered, as what it is', () => {
    forgetTexts()
    expect(isKnown(text('a'))).toBe(false)
    remember(text('a'))
    expect([isKnown(text('a')), isOther(text('a')), isKnown(text('b'))]).toEqual([true, false, false])
  })

  it('is forgotten at once where the work is done', () => {
    remember(text('a'))
    forgetTexts()
    expect(isKnown(text('a'))).toBe(false)
  })

  it('is forgotten by itself when the work at hand is over, each time', async () => {
    for (let count = 0; count < 2; count += 1) {
      remember(text('a'))
      expect(isKnown(text('a'))).toBe(true)
      await Promise.resolve()
      expect(isKnown(text('a'))).toBe(false)
    }
  })

  it('is not remembered where it is short', () => {
    remember(text('a', leastRemembered - 1))
    expect(isKnown(text('a', leastRemembered - 1))).toBe(false)
    forgetTexts()
  })

  it('is one of at most 64', () => {
    forgetTexts()
    for (let index = 0; index < 65; index += 1) remember(text(`${index}`))
    expect([0, 63, 64].map((index) => isKnown(text(`${index}`)))).toEqual([true, true, false])
    forgetTexts()
  })
})
