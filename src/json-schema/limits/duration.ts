import type { Condition, WireFields, WirePath } from '../../../schemas/contract'
import { parseSeconds, secondsToFrames } from '../../../schemas/duration'
import type { DurationFact } from '../../../schemas/model-facts'
import { plainDecimal } from '../../../schemas/patterns'
import { always, any, given, nest, never, not, present } from '../condition'
import { mayBe } from '../shape-at'
import { type Coded, type Subject, typesIn } from './subject'

/** Demands a duration that the model takes; of several places the first that can be read counts. */
export function durationConditions({ seconds, disputed = [] }: DurationFact, subject: Subject): readonly Coded[] {
  const { duration = [] } = subject.fields
  const taken = [...seconds, ...disputed]
  return duration.map((place, index) => {
    const isReadEarlier = any(...duration.slice(0, index).map((each) => present(each.path, readable(each, subject))))
    const numbers = place.unit === 'frames' ? taken.flatMap((each) => secondsToFrames(each) ?? []) : taken
    const condition = any(spelled(numbers, place.path, subject), not(readable(place, subject)))
    return ['unsupported-duration', given(not(isReadEarlier), nest(place.path, condition))]
  })
}

type Place = NonNullable<WireFields['duration']>[number]

const positiveWhole = '^[1-9][0-9]{0,3}(?:\\.0{1,3})?(?![\\s\\S])'

/** What `parseSeconds` reads, and of frames only a positive whole number. */
function readable({ path, unit }: Place, subject: Subject): Condition {
  const types = typesIn(subject, path)
  // Every number of seconds can be read, and nothing else stands here.
  if (unit === 'seconds' && !mayBe(types, 'string')) return always
  const number =
    unit === 'frames' ? { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER } : { type: 'number' }
  return any(
    mayBe(types, 'number') ? number : never,
    mayBe(types, 'string') ? { type: 'string', pattern: unit === 'frames' ? positiveWhole : plainDecimal } : never,
  )
}

/** The numbers as such, and as the texts that `parseSeconds` reads as them. */
function spelled(numbers: readonly number[], path: WirePath, subject: Subject): Condition {
  const types = typesIn(subject, path)
  if (numbers.length === 0) return never
  return any(mayBe(types, 'number') ? { enum: numbers } : never, mayBe(types, 'string') ? textsOf(numbers) : never)
}

function textsOf(numbers: readonly number[]): Condition {
  const spellable = numbers.filter((number) => parseSeconds(`${number}`) === number)
  const whole = spellable.filter((number) => number >= 0 && Number.isInteger(number))
  const others = spellable.filter((number) => !whole.includes(number)).map(otherText)
  const branches = [...(whole.length === 0 ? [] : [`(?:${whole.join('|')})(?:\\.0{1,3})?`]), ...others]
  return branches.length === 0 ? never : { type: 'string', pattern: `^(?:${branches.join('|')})(?![\\s\\S])` }
}

/** Only -1, which lets the model choose, is read with a sign. */
function otherText(number: number): string {
  if (number < 0) return `${number}`
  const [whole = '', fraction = ''] = `${number}`.split('.')
  return `${whole}\\.${fraction}0{0,${3 - fraction.length}}`
}
