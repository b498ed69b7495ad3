import type { Condition, Dialect, LimitTable, UploadLimits, WirePath } from '../../schemas/contract'
import type { Shape } from '../shape'
import { expression, type Subject } from './condition-source'
import type { Declarations } from './declarations'
import { limitLines } from './limit-source'
import { memberLoop } from './shape-source'

/** What one decision is written from. */
export interface CleanParts {
  readonly shape: Shape
  readonly conditions: readonly Condition[]
  readonly dialect: Pick<Dialect, 'aliases' | 'fields'>
  readonly limits: LimitTable
  /** What an uploaded file must be; absent for an encoding that carries none. */
  readonly upload: UploadLimits | undefined
}

/** The code that reads the value at a path of a body; `undefined` where the body cannot have it. */
export type Variables = (path?: WirePath) => string | undefined

/**
 * Writes one function from a body and its dialect to whether `validate` would report nothing of it.
 *
 * One loop over the body's members tests each and keeps what rules, aliases and the model's limits ask for. It may refuse
 * what the collector would accept, never the other way round.
 */
export function cleanSource(parts: CleanParts, declarations: Declarations): string {
  const { shape, conditions, dialect, limits } = parts
  const names = Object.keys(shape.properties ?? {})
  const asked = new Set<string>()
  const member = (name: string) => {
    const property = shape.properties?.[name]
    if (property === undefined || property.not !== undefined) return undefined
    asked.add(name)
    return `$${names.indexOf(name)}`
  }
  const [modelName = ''] = dialect.fields.model
  // A model that the table does not name is refused whatever a rule says of it.
  const wordsOf = (name: string) => (name === modelName ? Object.keys(limits) : undefined)
  const subject: Subject = { value: 'body', member, wordsOf }
  const isHandedDown = (condition: Condition) => {
    const [name, ...others] = Object.keys(condition.properties ?? {})
    return Object.keys(condition).length === 1 && others.length === 0 && name !== undefined && name !== modelName
  }
  const whole = conditions.filter((each) => !isHandedDown(each))
  const required = (shape.required ?? []).map((name) => `${member(name)} === undefined`)
  const tests = whole.map((each) => `!${expression(each, subject, declarations)}`)
  const variable: Variables = ([name, ...rest] = []) => {
    const held = name === undefined ? undefined : member(name)
    return held === undefined || rest.length === 0
      ? held
      : `${declarations.use('valueAt')}(${held}, ${JSON.stringify(rest)})`
  }
  const tail = [
    ...[...required, ...tests].map((test) => `if (${test}) return false`),
    ...aliasLines(parts, variable, declarations),
    ...uploadLines(parts, variable, declarations),
    ...limitLines(parts, variable, declarations),
  ]
  const loop = memberLoop(shape, conditions.filter(isHandedDown), declarations, {
    object: 'body',
    kept: (name) => (asked.has(name) ? `$${names.indexOf(name)}` : undefined),
    keep: (value) => value,
    start: 'undefined',
  })
  const lines = [`if (!${declarations.use('isObject')}(body)) return false`, ...loop, ...tail, 'return true']
  return declarations.add('clean', `function @(body, dialect) {\n${lines.join('\n')}\n}`)
}

/** Fields that say one thing are compared where the body holds two of them. */
function aliasLines({ dialect }: CleanParts, variable: Variables, declarations: Declarations): readonly string[] {
  const groups = (dialect.aliases ?? []).flatMap((group) => {
    const [size, width, height, ...others] = group.fields.map((field) => variable(field))
    if (group.compare !== 'size') return twoOf([size, width, height, ...others])
    // Sides, a ratio and a resolution say nothing of each other without a size, written or in pixels.
    const rest = anyOf([width, height, ...others])
    return [`${isThere(size)} && ${rest}`, `${isThere(width)} && ${isThere(height)} && ${anyOf(others)}`]
  })
  if (groups.length === 0) return []
  const agree = `${declarations.use('aliasesAgree')}(dialect.aliases, body)`
  return [`if ((${groups.map((each) => `(${each})`).join(' || ')}) && !${agree}) return false`]
}

const isThere = (variable: string | undefined) => (variable === undefined ? 'false' : `${variable} !== undefined`)

const anyOf = (variables: readonly (string | undefined)[]) => `(${['false', ...variables.map(isThere)].join(' || ')})`

/** Tests that two variables are set, for each pair where the first is set. */
function twoOf(variables: readonly (string | undefined)[]): readonly string[] {
  return variables.slice(0, -1).map((each, index) => `${isThere(each)} && ${anyOf(variables.slice(index + 1))}`)
}

function uploadLines({ upload }: CleanParts, variable: Variables, declarations: Declarations): readonly string[] {
  if (upload === undefined) return []
  const file = variable([upload.field])
  const test = `${declarations.use('isSoundUpload')}(${declarations.add('upload', JSON.stringify(upload))}, body)`
  return [`if (typeof ${file} === 'object' && !${test}) return false`]
}
