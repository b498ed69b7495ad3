import type { CanonicalRequest } from '../../schemas/canonical'
import type { Dialect, LimitTable, ModelLimits } from '../../schemas/contract'
import type { Path } from '../../schemas/issue'
import { nearestWord } from '../nearest-word'
import type { Report } from '../report'
import { label } from '../wording'

type Name = NonNullable<CanonicalRequest['model']>

/** The model to write, and what is known of it. */
export interface FittedModel {
  readonly name: Name | undefined
  readonly limits: ModelLimits | undefined
}

/** What the choice of a model depends on. */
export interface ModelChoice {
  readonly from: Dialect
  readonly to: Dialect
  readonly model: Name | undefined
  /** The target's name or the canonical id that the caller chose. */
  readonly wanted: string | undefined
  readonly path: Path
  readonly losses: 'error' | 'report'
  readonly report: Report
}

/**
 * Finds the target's name for a model: by its recorded id, or as it is where the target takes any name.
 *
 * A target whose document enumerates its models takes no other; the caller may then choose one by `model`.
 */
export function fitModel({ from, to, model, wanted, path, losses, report }: ModelChoice): FittedModel {
  const table = to.compiled?.limits ?? {}
  if (wanted !== undefined) return chosen({ to, wanted, path, report }, table)
  if (model === undefined) return { name: undefined, limits: undefined }
  const known = limitsOf(from.compiled?.limits ?? {}, model)?.id
  const id = known ?? model.variant ?? model.name
  // A name that only the target records is the target's own.
  const recorded = nameOf(table, id) ?? (known === undefined ? exactName(table, id) : undefined)
  if (recorded !== undefined) return recorded
  if (to.unknownModel === 'warning') return { name: { name: model.variant ?? model.name }, limits: undefined }
  const near = nearestWord(id, Object.keys(table))
  report.add({
    code: 'not-expressible',
    severity: losses === 'report' ? 'warning' : 'error',
    path,
    message:
      wanted === undefined
        ? `${label(path)} names a model that ${to.id} does not have.`
        : `The option \`model\` names a model that ${to.id} does not have.`,
    hint: `Choose one with the option \`model\`${near === undefined ? '' : `, for example "${near}"`}.`,
    allowed: Object.keys(table),
  })
  return { name: undefined, limits: undefined }
}

/** The target's name for a model that an answer names; any other name stays as it is, since answers take any text. */
export function recordedName(from: Dialect, to: Dialect, name: string): string {
  const id = limitsOf(from.compiled?.limits ?? {}, { name, variant: undefined })?.id
  const recorded = id === undefined ? undefined : nameOf(to.compiled?.limits ?? {}, id)?.name
  return recorded === undefined || recorded.variant !== undefined ? name : recorded.name
}

function chosen({ to, wanted, path, report }: Choice, table: LimitTable): FittedModel {
  const recorded = nameOf(table, wanted) ?? exactName(table, wanted)
  if (recorded !== undefined) return recorded
  if (to.unknownModel === 'error' && !Object.hasOwn(table, wanted)) reportUnknown({ to, wanted, path, report }, table)
  return { name: { name: wanted }, limits: undefined }
}

type Choice = Pick<ModelChoice, 'to' | 'path' | 'report'> & { readonly wanted: string }

/** Nothing of the request is lost here: the caller's own choice is wrong, so that accepted losses change nothing. */
function reportUnknown({ to, wanted, path, report }: Choice, table: LimitTable): void {
  const near = nearestWord(wanted, Object.keys(table))
  report.add({
    code: 'unknown-model',
    severity: 'error',
    path,
    message: `The option \`model\` names a model that ${to.id} does not have.`,
    hint: near === undefined ? undefined : `Did you mean "${near}"?`,
    allowed: Object.keys(table),
  })
}

/** A name that the target itself uses, which wins over a canonical id of the same text. */
function exactName(table: LimitTable, name: string): FittedModel | undefined {
  const entry = Object.hasOwn(table, name) ? table[name] : undefined
  return entry === undefined || 'variants' in entry ? undefined : { name: { name }, limits: entry }
}

/** The first name that the target records for a canonical id. */
function nameOf(table: LimitTable, id: string): FittedModel | undefined {
  for (const [name, entry] of Object.entries(table)) {
    if ('variants' in entry) {
      const variant = Object.entries(entry.variants).find(([, limits]) => limits.id === id)
      if (variant !== undefined) return { name: { name, variant: variant[0] }, limits: variant[1] }
    } else if (entry.id === id) {
      return { name: { name }, limits: entry }
    }
  }
  return undefined
}

/** What a dialect's table says of a model. */
function limitsOf(table: LimitTable, { name, variant }: Name): ModelLimits | undefined {
  const entry = Object.hasOwn(table, name) ? table[name] : undefined
  if (entry === undefined || !('variants' in entry)) return entry
  return variant !== undefined && Object.hasOwn(entry.variants, variant) ? entry.variants[variant] : undefined
}
