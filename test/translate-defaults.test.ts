import { describe, expect, it } from 'vitest'
import { InvalidOptionError, translate } from '../src/index'
import { ids } from './subjects'

/** Takes whatever a caller without types may pass. */
const translateWith = (defaults: unknown, to: (typeof ids)[number] = 'ope-ai') =>
  translate({ prompt: 'Rain.', model: 'sora-2' }, {
    ...{ from: 'unified', to, losses: 'report' },
    ...{ defaults },
  } as Parameters<typeof translate>[1])

const seconds = 'The option "defaults.duration" must be a number of seconds above 0.'
const size = 'The option "defaults.size" must be WIDTHxHEIGHT, for example "1280x720".'

const wrong: readonly (readonly [defaults: unknown, message: string])[] = [
  ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, 0, -0, '8', null, true, [8], 8n].map(
    (duration) => [{ duration }, seconds] as const,
  ),
  ...['', '720p', '1280X720', '1280x720 ', '0x720', '16:9', 1280, null, ['1280x720'], { pixels: '1280x720' }].map(
    (each) => [{ size: each }, size] as const,
  ),
  ...[1, null, false, ['x'], {}].flatMap((value) => [
    [{ prompt: value }, 'The option "defaults.prompt" must be text.'] as const,
    [{ model: value }, 'The option "defaults.model" must be text.'] as const,
  ]),
  [{ durations: 8 }, 'There is no option "defaults.durations". Did you mean "duration"?'],
  [{ seconds: 8 }, 'There is no option "defaults.seconds". Known are model, prompt, size, duration.'],
  [{ constructor: 8 }, 'There is no option "defaults.constructor". Known are model, prompt, size, duration.'],
  [null, 'The option "defaults" must be an object.'],
  ['1280x720', 'The option "defaults" must be an object.'],
  [[8], 'The option "defaults" must be an object.'],
]

describe('a default that no request could hold', () => {
  it.each(wrong)('is named: %o', (defaults, message) => {
    for (const to of ids) expect(() => translateWith(defaults, to)).toThrow(new InvalidOptionError(message))
  })

  it('is named where the request needs no default, or is refused', () => {
    const options = { from: 'ope-ai', to: 'unified', defaults: { duration: Number.NaN } } as const
    const whole = { model: 'sora-2', prompt: 'Rain.', size: '1280x720', seconds: '4' }
    for (const body of [whole, {}, undefined]) expect(() => translate(body, options)).toThrow(InvalidOptionError)
  })
})

describe('a default that a request can hold', () => {
  it.each([
    [{}],
    [{ model: '', prompt: '' }],
    [{ duration: undefined, size: undefined }],
    [{ duration: Number.MIN_VALUE }],
    [{ duration: Number.MAX_VALUE }],
    [{ duration: 0.1 + 0.2, size: '1x1' }],
    [{ size: '99999x99999' }],
  ])('makes no function throw: %o', (defaults) => {
    for (const to of ids) {
      const { issues, value } = translateWith(defaults, to)
      expect(issues === undefined || value === undefined).toBe(true)
    }
  })

  it('is written and reported', () => {
    const defaults = { duration: 8, size: '1280x720' }
    const { value, warnings } = translate(
      { prompt: 'Rain.', model: 'sora-2' },
      { from: 'new-api', to: 'ope-ai', defaults },
    )
    expect(value).toMatchObject({ size: '1280x720', seconds: '8' })
    expect(warnings.filter(({ code }) => code === 'defaulted').map(({ path }) => path)).toEqual([['size'], ['seconds']])
  })
})
