import type { CanonicalRequest } from '../../schemas/canonical'
import type { Dialect } from '../../schemas/contract'
import type { LimitTable } from '../../schemas/model-facts'
import { limitsFor } from '../limits/limits-for'
import { knownWordsOf, nearestWord } from '../nearest-word'
import { addFinding } from '../report'
import { placeOf, reportOf, type TranslateContext } from './context'
import { type FittedModel, fittedModels, noModel, tableOf, unknownModel } from './fitted-models'

type Name = NonNullable<CanonicalRequest['model']>

/**
 * Finds the target's name for a model: by its recorded id, or as it is where the target takes any name.
 *
 * A target whose document enumerates its models takes no other; the caller may then choose one, the target's name or
 * the canonical id, as `wanted`.
 */
export function fitModel(model: Name | undefined, wanted: string | undefined, context: TranslateContext): FittedModel {
  if (wanted !== undefined) return chosen(wanted, context)
  if (model === undefined) return noModel
  const known = context.plan.models.get(model.name)
  // A name that only the source records may come with a variant, and then that is the name.
  if (known !== undefined && (known.limits !== undefined || model.variant === undefined)) return known
  return searched(model, context)
}

function searched(model: Name, context: TranslateContext): FittedModel {
  const { from, to, losses } = context
  const table = tableOf(to)
  const known = limitsFor(tableOf(from), model.name, model.variant)?.id
  const id = known ?? model.variant ?? model.name
  // A name that only the target records is the target's own.
  const { byId, byName } = fittedModels(to)
  const recorded = byId.get(id) ?? (known === undefined ? byName.get(id) : undefined)
  if (recorded !== undefined) return recorded
  if (to.unknownModel === 'warning') return unknownModel({ name: model.variant ?? model.name, variant: undefined })
  const near = nearestWord(id, knownWordsOf(table, Object.keys))
  const { path, label } = placeOf('model', context)
  addFinding(reportOf(context), {
    code: 'not-expressible',
    severity: losses === 'report' ? 'warning' : 'error',
    path,
    message: `${label} names a model that ${to.id} does not have.`,
    hint: `Choose one with the option \`model\`${near === undefined ? '' : `, for example "${near}"`}.`,
    allowed: Object.keys(table),
  })
  return noModel
}

/** The target's name for a model that an answer names; any other name stays as it is, since answers take any text. */
export function recordedName(from: Dialect, to: Dialect, name: string): string {
  const id = limitsFor(tableOf(from), name, undefined)?.id
  const recorded = id === undefined ? undefined : fittedModels(to).byId.get(id)?.name
  return recorded === undefined || recorded.variant !== undefined ? name : recorded.name
}

function chosen(wanted: string, context: TranslateContext): FittedModel {
  const { to, plan } = context
  const recorded = plan.choices.get(wanted)
  if (recorded !== undefined) return recorded
  const table = tableOf(to)
  if (to.unknownModel === 'error' && !Object.hasOwn(table, wanted)) reportUnknown(wanted, table, context)
  return unknownModel({ name: wanted, variant: undefined })
}

/** Nothing of the request is lost here: the caller's own choice is wrong, so that accepted losses change nothing. */
function reportUnknown(wanted: string, table: LimitTable, context: TranslateContext): void {
  const near = nearestWord(wanted, knownWordsOf(table, Object.keys))
  addFinding(reportOf(context), {
    code: 'unknown-model',
    severity: 'error',
    path: placeOf('model', context).path,
    message: `The option \`model\` names a model that ${context.to.id} does not have.`,
    hint: near === undefined ? undefined : `Did you mean "${near}"?`,
    allowed: Object.keys(table),
  })
}
