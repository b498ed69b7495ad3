import type { Condition, WirePath } from '../../schemas/contract'

/** Holds for every value. */
export const always: Condition = {}

/** Holds for none. */
export const never: Condition = { not: {} }

const keywordsOf = (condition: Condition) => Object.keys(condition)

/** Whether a condition holds for every value. */
export const isAlways = (condition: Condition) => keywordsOf(condition).length === 0

/** Whether a condition holds for no value. */
export function isNever(condition: Condition): boolean {
  const inner = denied(condition)
  return inner !== undefined && isAlways(inner)
}

function denied(condition: Condition): Condition | undefined {
  const isDenial = keywordsOf(condition).length === 1 && condition.not !== undefined
  return isDenial ? (condition.not as Condition) : undefined
}

/** Holds where every condition does. */
export function all(...conditions: readonly Condition[]): Condition {
  const parts: Condition[] = []
  for (const condition of distinct(conditions)) {
    if (isAlways(condition)) continue
    if (isNever(condition)) return never
    const place = parts.findIndex((part) => canMerge(part, condition))
    if (place < 0) parts.push(condition)
    else parts[place] = merged(parts[place] ?? always, condition)
  }
  return parts.length < 2 ? (parts[0] ?? always) : { allOf: parts }
}

const memberKeywords: ReadonlySet<string> = new Set(['required', 'properties'])

/** Demands on named members stand in one schema where no name has two; others stay whole, so that they can be shared. */
function canMerge(left: Condition, right: Condition): boolean {
  const keywords = [...keywordsOf(left), ...keywordsOf(right)]
  if (!keywords.every((keyword) => memberKeywords.has(keyword))) return false
  return keywordsOf(membersOf(left)).every((name) => !Object.hasOwn(membersOf(right), name))
}

function membersOf({ properties = {} }: Condition): Condition {
  return properties as Condition
}

function merged(left: Condition, right: Condition): Condition {
  const required = [...new Set([left, right].flatMap((part) => (part.required ?? []) as string[]))]
  const properties = { ...membersOf(left), ...membersOf(right) }
  return {
    ...(required.length === 0 ? {} : { required }),
    ...(keywordsOf(properties).length === 0 ? {} : { properties }),
  }
}

/** Holds where at least one condition does. */
export function any(...conditions: readonly Condition[]): Condition {
  const branches = distinct(conditions).filter((condition) => !isNever(condition))
  if (branches.some(isAlways)) return always
  return branches.length < 2 ? (branches[0] ?? never) : { anyOf: branches }
}

/** Leaves out conditions that are stated before. */
export function distinct(conditions: readonly Condition[]): readonly Condition[] {
  return [...new Map(conditions.map((condition) => [JSON.stringify(condition), condition])).values()]
}

/** Holds where the condition does not. */
export function not(condition: Condition): Condition {
  return denied(condition) ?? { not: condition }
}

/** Demands the one condition where the other holds. */
export function given(when: Condition, then: Condition): Condition {
  if (isAlways(when) || isAlways(then)) return then
  return isNever(when) ? always : { if: when, then }
}

/** States a condition on the value at a path, where it is there; `*` is every item. */
export function nest(path: WirePath, condition: Condition): Condition {
  const [head, ...rest] = path
  if (head === undefined || isAlways(condition)) return condition
  if (head === '*') return { items: nest(rest, condition) }
  return { properties: { [head]: nest(rest, condition) } }
}

/** Demands a value at a path that satisfies a condition; `*` is at least one item. */
export function present(path: WirePath, condition: Condition = always): Condition {
  if (isNever(condition)) return never
  const [head, ...rest] = path
  if (head === undefined) return condition
  const inner = rest.length === 0 ? condition : { ...typeFor(rest), ...present(rest, condition) }
  if (head === '*') return { contains: inner }
  return { required: [head], ...(isAlways(inner) ? {} : { properties: { [head]: inner } }) }
}

/** A keyword about members says nothing of a text, and so would hold for one. */
function typeFor([next]: WirePath): Condition {
  return { type: next === '*' ? 'array' : 'object' }
}
