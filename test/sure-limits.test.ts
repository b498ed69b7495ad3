import { describe, expect, it } from 'vitest'
import type { Fact, LimitTable, ModelLimits } from '../schemas/model-facts'
import { type DialectId, dialects } from '../src/index'
import { isSureSecond, sureLength, sureSeconds, sureSizes, takesText } from '../src/limits/sure'
import { takesMode, takesPrompt, takesSeconds, takesSize } from '../src/limits/takes'

// What is sure must be taken whichever of the conditional facts apply. Without its condition a fact applies to every
// body, so that each choice of them stands for the requests in which just these apply.

const sources = ['a']

describe('what every fact allows', () => {
  it('is the whole seconds in all lists, a bit each', () => {
    const facts = [
      { sources, seconds: [0, 4, 8, 8.5, 12, 31, 32, -1] },
      { sources, seconds: [0, 8, 8.5, -1, 16, 31, 32], when: { resolution: ['1080p'] } },
    ]
    const sure = sureSeconds(facts)
    expect([-1, 0, 4, 8, 8.5, 16, 31, 32, 40, Number.NaN].filter((each) => isSureSecond(sure, each))).toEqual([
      0, 8, 31,
    ])
  })

  it('is no duration where there is no list', () => {
    expect(sureSeconds(undefined)).toBe(0)
  })

  it('is a size in every list, where one of them always decides', () => {
    const facts = [
      { sources, sizes: ['1280x720', '123x456', 'wide'] },
      { sources, sizes: ['1280x720', '123x456', '720x1280'], when: { mode: ['i2v'] } },
    ] as const
    expect(sureSizes(facts)).toEqual(new Set(['1280x720', '123x456', 128_000_720, 12_300_456]))
  })

  it('is a size in a list that may not apply, where it is sold in what the others list', () => {
    const facts = [
      { sources, sizes: ['1280x720', '720x720', '123x456'], when: { mode: ['i2v'] } },
      { sources, resolutions: ['720p'], aspectRatios: ['16:9'] },
    ] as const
    expect(sureSizes(facts)).toEqual(new Set(['1280x720', 128_000_720]))
  })

  it('is a length in units that the shortest limit allows', () => {
    const facts = [
      { sources, maxLength: 500 },
      { sources, maxLength: 300, when: { mode: ['i2v'] } },
    ] as const
    expect(sureLength(facts)).toBe(300)
    expect(sureLength(undefined)).toBe(Number.POSITIVE_INFINITY)
  })

  it('is a video from text where every list has it', () => {
    expect(takesText(undefined)).toBe(true)
    expect(takesText([{ sources, modes: ['t2v', 'i2v'] }])).toBe(true)
    expect(
      takesText([
        { sources, modes: ['t2v', 'i2v'] },
        { sources, modes: ['i2v'], when: { resolution: ['4k'] } },
      ]),
    ).toBe(false)
  })
})

function modelsOf(table: LimitTable): readonly ModelLimits[] {
  return Object.values(table).flatMap((entry) => ('variants' in entry ? Object.values(entry.variants) : [entry]))
}

/** Every choice of the facts that apply, with all that have no condition. */
function choices<F extends Fact>(facts: readonly F[]): readonly (readonly F[])[] {
  return facts.reduce<readonly (readonly F[])[]>(
    (chosen, { when, ...fact }) => {
      const withIt = chosen.map((each) => [...each, fact as F])
      return when === undefined ? withIt : chosen.concat(withIt)
    },
    [[]],
  )
}

describe.each(Object.keys(dialects) as DialectId[])('the models of %s', (id) => {
  const { fields, compiled } = dialects[id]
  const models = modelsOf(compiled?.limits ?? {})

  it('take what is sure, whichever facts apply', () => {
    const refused = models.flatMap(({ id: name, modes, durations, sizes, prompt }) => {
      const longest = 'x'.repeat(Math.min(sureLength(prompt), 100_000))
      const seconds = Array.from({ length: 32 }, (_, each) => each).filter((each) =>
        isSureSecond(sureSeconds(durations), each),
      )
      const texts = [...sureSizes(sizes)].filter((each) => typeof each === 'string')
      const findings = [
        ...choices(durations ?? []).flatMap((facts) =>
          seconds.filter((each) => !takesSeconds(facts, each, {}, fields)),
        ),
        ...choices(sizes ?? []).flatMap((facts) =>
          texts.filter((each) => !takesSize(facts, each, undefined, undefined, {}, fields)),
        ),
        ...choices(modes ?? []).filter((facts) => takesText(modes) && !takesMode(facts, 't2v', {}, fields)),
        ...choices(prompt ?? []).filter((facts) => !takesPrompt(facts, longest, {}, fields)),
      ]
      return findings.map((finding) => [name, finding])
    })
    expect(models.length).toBeGreaterThan(0)
    expect(refused).toEqual([])
  })
})
