import type { Encoding } from '../schemas/contract'
import type { Severity } from '../schemas/issue'
import { visitPlaces } from '../src/places'
import type { Shape } from '../src/shape'
import { type DecodedRow, isAt } from './conformance-rows'

/** Something that a suite must show. */
export interface Demand {
  readonly name: string
  readonly isMet: (rows: readonly DecodedRow[]) => boolean
}

type Place = readonly string[]

/** What a shape demands of a suite: every keyword broken, every member, word and bound kept. */
export function shapeDemands(shape: Shape, encoding: Encoding): readonly Demand[] {
  const demands: Demand[] = []
  visit(shape, [], demands)
  return demands.map(({ name, isMet }) => ({ name: `${encoding} ${name}`, isMet }))
}

function visit(shape: Shape, place: Place, demands: Demand[]): void {
  const { issue } = shape
  if (shape.not !== undefined) {
    demands.push(broken(issue?.code ?? 'not', place, issue?.severity))
    return
  }
  const branches = shape.anyOf ?? [shape]
  // A branch without a type, such as bytes, takes anything.
  if (branches.every(({ type }) => type !== undefined)) demands.push(broken(issue?.code ?? 'type', place))
  for (const branch of branches) visitBranch({ ...branch, ...(issue && { issue }) }, place, demands)
}

const bounds = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'] as const

function visitBranch(shape: Shape, place: Place, demands: Demand[]): void {
  if (shape.enum !== undefined) demands.push(broken('enum', place), ...shape.enum.map((word) => held(place, word)))
  if (shape.pattern !== undefined) demands.push(broken('pattern', place), kept(place, 'text', isText))
  for (const keyword of bounds) {
    const bound = shape[keyword]
    if (bound === undefined) continue
    demands.push(
      broken(keyword, place),
      kept(place, `${keyword} of ${bound}`, (value) => extentOf(value) === bound),
    )
  }
  if (shape.items !== undefined) visit(shape.items, [...place, '*'], demands)
  if (shape.oneOf !== undefined) visitTagged(shape, shape.oneOf, place, demands)
  else visitMembers(shape, place, demands)
}

function visitTagged(
  { discriminator, refusedTags }: Shape,
  branches: readonly Shape[],
  place: Place,
  demands: Demand[],
) {
  const tag = [...place, discriminator?.propertyName ?? '']
  demands.push(broken('type', place), broken('required', tag), broken('type', tag), broken('enum', tag))
  if (refusedTags !== undefined) demands.push(broken('refused-field', tag))
  for (const branch of branches) visitMembers(branch, place, demands)
}

function visitMembers({ properties = {}, required = [] }: Shape, place: Place, demands: Demand[]): void {
  for (const [name, member] of Object.entries(properties)) {
    const inner = [...place, name]
    if (required.includes(name)) demands.push(broken('required', inner))
    if (member.not === undefined) demands.push(kept(inner, 'a value', () => true))
    visit(member, inner, demands)
  }
}

const isText = (value: unknown) => typeof value === 'string'

/** What a bound counts: code points, items, or the number itself. */
function extentOf(value: unknown): unknown {
  if (typeof value === 'string') return [...value].length
  return Array.isArray(value) ? value.length : value
}

function broken(code: string, place: Place, severity: Severity = 'error'): Demand {
  return {
    name: `${severity} ${code} at ${place.join('.')}`,
    isMet: (rows) =>
      rows.some(({ row }) =>
        row[severity === 'error' ? 'issues' : 'warnings'].some((each) => each.code === code && isAt(each, place)),
      ),
  }
}

function held(place: Place, word: unknown): Demand {
  return kept(place, JSON.stringify(word), (value) => value === word)
}

/** A valid request that has such a value at a place. */
function kept(place: Place, what: string, isSuch: (value: unknown) => boolean): Demand {
  return {
    name: `${what} at ${place.join('.')}`,
    isMet: (rows) =>
      rows.some(({ row, body }) => {
        let isFound = false
        if (row.valid) visitPlaces(body, place, (value) => (isFound ||= isSuch(value)))
        return isFound
      }),
  }
}
