import type { Condition } from '../../schemas/contract'
import type { Shape } from '../shape'
import { all, always, any, not } from './condition'
import { without } from './rewrite'

/**
 * States a union as the collector judges it.
 *
 * A value that no branch accepts is judged by the most alike of those that have its type. Where that branch is closed, an
 * unknown member of it is still only a warning.
 */
export function alternatives(
  branches: readonly Shape[],
  judged: (branch: Shape) => Condition,
  isClosed: boolean,
): Condition {
  const objects = branches.filter(({ type }) => type === 'object')
  const conditions = branches.map((branch) => {
    const condition = judged(branch)
    if (isClosed || objects.length < 2 || branch.type !== 'object') return [condition]
    const accepted = acceptedBy(branch)
    if (isSame(accepted, condition)) return [condition]
    return [accepted, all(isMostAlike(branch, objects), withoutNotes(condition))]
  })
  return any(...conditions.flat())
}

const ownKeywords: ReadonlySet<string> = new Set(['expects', 'issue', 'quantity', 'refusedTags', 'discriminator'])

const notes: ReadonlySet<string> = new Set(['title', 'description', 'default', 'examples', 'deprecated'])

/** What `accepts` takes, which knows no warnings. */
const acceptedBy = (shape: Shape) => without({ ...shape }, ownKeywords)

const withoutNotes = (condition: Condition) => without(condition, notes)

function isSame(left: Condition, right: Condition): boolean {
  return JSON.stringify(withoutNotes(left)) === JSON.stringify(withoutNotes(right))
}

/** Whether an object has more members of a branch than of any before it, and no fewer than of any after it. */
function isMostAlike(branch: Shape, branches: readonly Shape[]): Condition {
  const place = branches.indexOf(branch)
  // Of itself a branch demands nothing: it has no member that it lacks.
  return all(...branches.map((rival, index) => hasMore(branch, rival, index < place)))
}

function hasMore(branch: Shape, rival: Shape, isStrictly: boolean): Condition {
  const own = namesOf(branch).filter((name) => !namesOf(rival).includes(name))
  const others = namesOf(rival).filter((name) => !namesOf(branch).includes(name))
  const counts = Array.from({ length: others.length + 1 }, (_, count) => count)
  return any(
    ...counts.map((count) => all(hasAtLeast(own, count + (isStrictly ? 1 : 0)), not(hasAtLeast(others, count + 1)))),
  )
}

function namesOf({ properties = {} }: Shape): readonly string[] {
  return Object.keys(properties)
}

function hasAtLeast(names: readonly string[], count: number): Condition {
  return count === 0 ? always : any(...subsets(names, count).map((required) => ({ type: 'object', required })))
}

function subsets(names: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]]
  return names.flatMap((name, index) => subsets(names.slice(index + 1), size - 1).map((rest) => [name, ...rest]))
}
