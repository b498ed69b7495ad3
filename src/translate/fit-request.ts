import type { CanonicalField, CanonicalRequest } from '../../schemas/canonical'
import { takes } from '../limits/fields'
import { createReport } from '../report'
import { has, isObject } from '../shape'
import { label } from '../wording'
import { applies } from './applies'
import { loseField, reportApproximation, reportLoss, saysSomething, type TranslateContext } from './context'
import { isAlways } from './fill-defaults'
import { fitDuration } from './fit-duration'
import { fitMedia } from './fit-media'
import { fitMode } from './fit-mode'
import { fitSize } from './fit-size'

/** Fits what a target may take in other terms, then leaves out what it cannot say at all. */
export function fitRequest(
  request: CanonicalRequest,
  model: CanonicalRequest['model'],
  context: TranslateContext,
): CanonicalRequest {
  const settled = settle(request, context)
  const size = fitSize(request, { ...context, applies: applies(settled) })
  // Limits of a resolution are those of the size that is written.
  const sized = { ...context, applies: applies({ ...settled, size }) }
  const fitted: CanonicalRequest = {
    ...request,
    model,
    duration: fitDuration(request, sized),
    size,
    media: fitMedia(request, { ...context, applies: applies({ ...request, size }) }),
    watermark: fitWatermark(request, context),
    target: fitTarget(request, context),
    ...fitMode(request, model, context),
  }
  for (const name of Object.keys(request)) {
    // As above: `Object.keys` widens the fields of a canonical request.
    const field = name as CanonicalField
    if (field === 'extensions' || field === 'model' || field === 'mode' || field === 'modeText') continue
    const hasPlace = has(context.target.places, field)
    if (hasPlace && isTakenByModel(field, request, sized)) continue
    if (saysSomething(fitted, field) && !isAlways(context.target, field, request[field])) {
      loseField(field, context, hasPlace ? 'by this model' : undefined)
    }
    delete fitted[field]
  }
  if (context.from !== context.to) fitted.extensions = loseExtensions(request, context)
  return fitted
}

/** Whether the target's model takes what a field says; a disputed limit is left to the target's validation. */
function isTakenByModel(field: CanonicalField, request: CanonicalRequest, context: TranslateContext): boolean {
  const { limits, applies } = context
  const facts = (limits?.fields ?? []).filter((fact) => fact.field === field && fact.disputed !== true)
  return facts.every((fact) => request[fact.field] === undefined || !applies(fact) || takes(fact, request[fact.field]))
}

/** What will be left out no longer makes the request what a limit's condition asks for. */
function settle(request: CanonicalRequest, context: TranslateContext): CanonicalRequest {
  if (request.target === undefined && (request.media === undefined || request.media.length === 0)) return request
  const unheard = { ...context, report: createReport(context.to.id) }
  const target = has(context.target.places, 'target') ? fitTarget(request, unheard) : undefined
  return { ...request, media: fitMedia(request, unheard), target }
}

function loseExtensions({ extensions = {} }: CanonicalRequest, context: TranslateContext): undefined {
  const silent = context.source.expression.silent ?? {}
  for (const [name, value] of Object.entries(extensions)) {
    if (has(silent, name) && isSame(silent[name], value)) continue
    const message = `${label([name])} cannot be said in ${context.to.id}.`
    reportLoss({ field: 'extensions', path: [name], message }, context)
  }
  return undefined
}

/** A silent value is a word, or an empty object. */
function isSame(silent: unknown, value: unknown): boolean {
  return silent === value || (isObject(silent) && isObject(value) && Object.keys(value).length === 0)
}

/** A remix is no extension: a target that has the field for one of them cannot say the other. */
function fitTarget({ target }: CanonicalRequest, context: TranslateContext): CanonicalRequest['target'] {
  if (target === undefined || !has(context.target.places, 'target')) return target
  if (context.target.expression.actions?.includes(target.action) === true) return target
  loseField('target', context)
  return undefined
}

/** `preferNone` elsewhere becomes none; a wish to keep the mark becomes the target's nearest. */
function fitWatermark({ watermark }: CanonicalRequest, context: TranslateContext): CanonicalRequest['watermark'] {
  if (watermark === undefined || !has(context.target.places, 'watermark')) return watermark
  const achieved =
    context.target.expression.watermarks?.includes(watermark) === false ? nearestWatermark[watermark] : watermark
  if (achieved === watermark) return watermark
  const message = '`watermark` has no such value in the target.'
  reportApproximation({ field: 'watermark', message, requested: watermark, achieved }, context)
  return achieved
}

const nearestWatermark = { none: 'none', preferNone: 'none', keep: 'preferNone' } as const
