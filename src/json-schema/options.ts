import type { Encoding } from '../../schemas/contract'
import { InvalidOptionError } from '../errors'
import { knownWords, nearestWord } from '../nearest-word'
import type { ValidateOptions } from '../options'
import { isObject } from '../shape'

/** The forms of JSON Schema that can be written, by the names of Standard JSON Schema. */
export type JsonSchemaTarget = 'draft-2020-12' | 'draft-07' | 'openapi-3.0'

/** What a JSON Schema says, in the words of `validate`. */
export interface JsonSchemaOptions
  extends Pick<ValidateOptions, 'encoding' | 'modelLimits' | 'unknownFields' | 'unknownModels'> {
  /** Whether rules and model limits are in the schema, so that it decides as `validate` does. Default is false: the shape alone. */
  readonly strict?: boolean | undefined
  /** Default is draft-2020-12. */
  readonly target?: JsonSchemaTarget | undefined
}

/** The options that the shape alone depends on. */
export interface ShapeOptions {
  readonly target: JsonSchemaTarget
  readonly encoding: Encoding
  readonly unknownFields?: ValidateOptions['unknownFields']
}

const severities = ['error', 'warning', 'ignore']

/** Every target, the default first. */
export const targets: readonly JsonSchemaTarget[] = ['draft-2020-12', 'draft-07', 'openapi-3.0']

const choices: Readonly<Record<keyof JsonSchemaOptions, readonly unknown[]>> = {
  strict: [true, false],
  target: targets,
  encoding: ['json', 'form'],
  modelLimits: severities,
  unknownFields: severities,
  unknownModels: severities,
}

/**
 * Checks options that a caller without types may have misspelt.
 *
 * @throws InvalidOptionError for a name or a value that there is not, with the near one.
 */
export function checkOptions(options: unknown): void {
  if (!isObject(options)) throw new InvalidOptionError('The options of a JSON Schema must be an object.')
  for (const [name, value] of Object.entries(options)) {
    const allowed = Object.entries(choices).find(([choice]) => choice === name)?.[1]
    if (allowed === undefined)
      throw new InvalidOptionError(`There is no option "${name}". ${known(name, Object.keys(choices))}`)
    if (value !== undefined && !allowed.includes(value)) throw wrongValue(name, value, allowed)
  }
}

/**
 * Reads the name of a target.
 *
 * @throws InvalidOptionError for a target that cannot be written, with the near one.
 */
export function readTarget(name: string): JsonSchemaTarget {
  const target = targets.find((each) => each === name)
  if (target === undefined) throw wrongValue('target', name, targets)
  return target
}

function wrongValue(name: string, value: unknown, allowed: readonly unknown[]): InvalidOptionError {
  const found = typeof value === 'string' ? `"${value}"` : String(value)
  return new InvalidOptionError(`The option "${name}" cannot be ${found}. ${known(value, allowed)}`)
}

function known(found: unknown, allowed: readonly unknown[]): string {
  const words = allowed.filter((value) => typeof value === 'string')
  const near = typeof found === 'string' ? nearestWord(found, knownWords(words)) : undefined
  return near === undefined ? `Known are ${allowed.join(', ')}.` : `Did you mean "${near}"?`
}
