import type { Condition } from '../../../schemas/contract'
import type { MediaRole, Mode } from '../../../schemas/media'
import type { ModeFact, When } from '../../../schemas/model-facts'
import { impliedByMedia } from '../../limits/when'
import { all, always, any, given, nest, never, not, present } from '../condition'
import { hasMedia, hasRoleUnnamed } from './media'
import { names } from './named-mode'
import { resolutionIn } from './size-fields'
import { type Coded, named, type Subject } from './subject'

/** States that a fact's condition holds. */
export function applies({ mode, resolution }: When, subject: Subject): Condition {
  return all(
    ...(mode === undefined ? [] : [modeIn(mode, subject)]),
    ...(resolution === undefined ? [] : [resolutionIn(resolution, subject)]),
  )
}

/** Demands a mode that the model has, whether the request names it or the rest of the request implies it. */
export function modeConditions({ modes, disputed = [] }: ModeFact, subject: Subject): readonly Coded[] {
  const isTaken = (mode: Mode) => modes.includes(mode) || disputed.includes(mode)
  const { mode, target = [] } = subject.fields
  const refused = Object.entries(mode?.words ?? {}).flatMap(([word, meant]) => (isTaken(meant) ? [] : [word]))
  const implied = new Set<Mode>(['t2v', ...target.map((each) => each.mode)])
  // A mode that only follows from the media is left to the limits of the media.
  const lacking = [...implied].filter((each) => !impliedByMedia.has(each) && !isTaken(each))
  const conditions = [
    mode === undefined || refused.length === 0 ? always : nest(mode.path, not({ enum: refused })),
    ...lacking.map((each) => not(implies(each, subject))),
  ]
  return conditions.map((condition) => ['unsupported-mode', condition])
}

function modeIn(modes: readonly Mode[], subject: Subject): Condition {
  return any(names(modes, subject), ...modes.map((mode) => implies(mode, subject)))
}

/** States that a request without a mode leaves only this one. */
function implies(mode: Mode, subject: Subject): Condition {
  const { target = [] } = subject.fields
  const isTarget = target.map(({ path }) => present(path))
  const byTarget = target.map((each, index) =>
    each.mode === mode ? all(...isTarget.slice(0, index).map(not), present(each.path)) : never,
  )
  return named(subject, `implies-${mode}`, () =>
    all(names([undefined], subject), any(...byTarget, all(...isTarget.map(not), byMedia(mode, subject)))),
  )
}

/** As `modeOfMedia` reads it: media without a role, or to be edited, leave the mode open. */
function byMedia(mode: Mode, subject: Subject): Condition {
  const has = (role: MediaRole | undefined) => hasRoleUnnamed(subject, role)
  const lacks = (...roles: (MediaRole | undefined)[]) => all(...roles.map((role) => not(has(role))))
  if (mode === 't2v') return not(hasMedia(subject))
  if (mode === 'i2v') return all(has('firstFrame'), lacks('lastFrame', 'reference', 'source', undefined))
  if (mode === 'i2v-first-last') return all(has('lastFrame'), lacks('reference', 'source', undefined))
  if (mode === 'reference') return all(has('reference'), lacks('firstFrame', 'lastFrame', 'source', undefined))
  return never
}

/** Puts conditions under the one that they hold in. */
export function under(when: When | undefined, conditions: readonly Coded[], subject: Subject): readonly Coded[] {
  if (when === undefined) return conditions
  return conditions.map(([code, condition]) => [code, given(applies(when, subject), condition)])
}
