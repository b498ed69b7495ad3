import { parseSize } from '../../schemas/size'
import { InvalidOptionError } from '../errors'
import { knownWords, nearestWord } from '../nearest-word'
import { isObject } from '../shape'
import type { TranslateDefaults } from './fill-defaults'

interface Demand {
  readonly isMet: (value: unknown) => boolean
  readonly words: string
}

const text: Demand = { isMet: (value) => typeof value === 'string', words: 'text' }

const demands: ReadonlyMap<string, Demand> = new Map(
  Object.entries<Demand>({
    model: text,
    prompt: text,
    size: {
      isMet: (value) => typeof value === 'string' && parseSize(value) !== undefined,
      words: 'WIDTHxHEIGHT, for example "1280x720"',
    },
    duration: {
      isMet: (value) => typeof value === 'number' && Number.isFinite(value) && value > 0,
      words: 'a number of seconds above 0',
    },
  } satisfies Record<keyof TranslateDefaults, Demand>),
)

/**
 * Checks what the caller supplies, since no dialect says how a request with such a value could be written.
 *
 * @throws InvalidOptionError for a name that there is not, with the near one, and for a value that is none of its field.
 */
export function checkDefaults(defaults: unknown): void {
  if (!isObject(defaults)) throw new InvalidOptionError('The option "defaults" must be an object.')
  for (const [name, value] of Object.entries(defaults)) {
    const demand = demands.get(name)
    if (demand === undefined) throw unknownDefault(name)
    if (value === undefined || demand.isMet(value)) continue
    throw new InvalidOptionError(`The option "defaults.${name}" must be ${demand.words}.`)
  }
}

function unknownDefault(name: string): InvalidOptionError {
  const names = [...demands.keys()]
  const near = nearestWord(name, knownWords(names))
  const remedy = near === undefined ? `Known are ${names.join(', ')}.` : `Did you mean "${near}"?`
  return new InvalidOptionError(`There is no option "defaults.${name}". ${remedy}`)
}
