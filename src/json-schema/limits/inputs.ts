import type { Condition, MediaField } from '../../../schemas/contract'
import type { MediaKind, MediaRole } from '../../../schemas/media'
import type { InputFact } from '../../../schemas/model-facts'
import { all, always, any, given, isNever, nest, not } from '../condition'
import { hasRole, kinds, mediaItem, mediaItemInRole } from './media'
import { byNamedMode, names } from './named-mode'
import type { Coded, Subject } from './subject'

/**
 * Demands no more media in one place than the model takes, and no roles together that exclude one another.
 *
 * Media of several places are not added up: docs/json-schema.md says why.
 */
export function inputConditions(fact: InputFact, subject: Subject): readonly Coded[] {
  const { counts = {}, disputedCounts = {}, exclusive = [] } = fact
  const limits = Object.entries(counts).flatMap(([name, count]) => {
    // The keys of `counts` are roles and kinds; `Object.entries` widens them.
    const what = name as MediaRole | MediaKind
    return limitsOf(what, Math.max(count, disputedCounts[what] ?? count), subject)
  })
  return [
    ...limits.map((condition): Coded => ['unsupported-input', condition]),
    ['exclusive-inputs', excluded(exclusive, subject)],
  ]
}

function limitsOf(what: MediaRole | MediaKind, most: number, subject: Subject): readonly Condition[] {
  const { media = [] } = subject.fields
  return media.flatMap((field) => {
    if (isKind(what)) return [atMost(most, field, mediaItem(field, subject, what))]
    const limited = byNamedMode(subject, (mode) => atMost(most, field, mediaItemInRole(field, subject, what, mode)))
    return limited.map(({ modes, condition }) => given(names(modes, subject), condition))
  })
}

const isKind = (what: MediaRole | MediaKind): what is MediaKind => kinds.some((kind) => kind === what)

function atMost(most: number, { path }: MediaField, item: Condition): Condition {
  if (most === 0) return nest(path, not(item))
  if (path.at(-1) !== '*' || isNever(item)) return always
  return nest(path.slice(0, -1), { contains: item, minContains: 0, maxContains: most })
}

function excluded(groups: readonly (readonly MediaRole[])[], subject: Subject): Condition {
  const isThere = groups.map((group) => any(...group.map((role) => hasRole(subject, role))))
  const pairs = isThere.flatMap((first, index) => isThere.slice(index + 1).map((second) => not(all(first, second))))
  return all(...pairs)
}
