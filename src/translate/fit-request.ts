import type { CanonicalField, CanonicalRequest } from '../../schemas/canonical'
import type { FieldFact } from '../../schemas/model-facts'
import { fieldBits } from '../../schemas/said-fields'
import { takes } from '../limits/fields'
import { has, isObject } from '../shape'
import { label } from '../wording'
import { appliesTo, holding } from './applies'
import { loseField, placeOf, reportApproximation, reportLoss, saysSomething, type TranslateContext } from './context'
import { fitDuration } from './fit-duration'
import { fitMedia } from './fit-media'
import { fitMode } from './fit-mode'
import { fitSize } from './fit-size'
import type { Doubt } from './plan'

/**
 * Fits what a target may take in other terms, then leaves out what it cannot say at all; changes the request itself.
 *
 * @param said - The bits of the fields that the request says.
 */
export function fitRequest(request: CanonicalRequest, said: number, context: TranslateContext): void {
  const { name, limits, isConditional } = context.model
  const conditions = isConditional ? conditionsOf(request, context) : undefined
  const size = fitSize(request.size, holding(limits?.sizes, conditions?.asAsked), context)
  // Limits of a resolution are those of the size that is written.
  const sized = conditions?.withSize(size)
  const duration = fitDuration(request.duration, holding(limits?.durations, sized), context)
  const media = fitMedia(request.media, holding(limits?.inputs, conditions?.withMedia(size)), context)
  const fields = holding(limits?.fields, sized)
  if (request.watermark !== undefined) request.watermark = fitWatermark(request.watermark, context)
  const target = request.target === undefined ? undefined : fitTarget(request.target, context)
  if (request.mode !== undefined) fitMode(request, context)
  request.model = name === undefined ? undefined : { name: name.name, variant: name.variant }
  request.size = size
  request.duration = duration
  request.media = media
  request.target = target
  leaveOut(request, said, fields, context)
  if (request.extensions !== undefined && context.from !== context.to) {
    loseExtensions(request.extensions, context)
    request.extensions = undefined
  }
}

/** What the conditions of facts are judged by; nothing is worked out before a condition asks for it. */
function conditionsOf(request: CanonicalRequest, context: TranslateContext) {
  let settled: CanonicalRequest | undefined
  const settle = () => {
    settled ??= settledRequest(request, context)
    return settled
  }
  return {
    asAsked: appliesTo(settle, request.size),
    withSize: (size: CanonicalRequest['size']) => appliesTo(settle, size),
    withMedia: (size: CanonicalRequest['size']) => appliesTo(() => request, size),
  }
}

/** What will be left out no longer makes the request what a limit's condition asks for. */
function settledRequest(request: CanonicalRequest, context: TranslateContext): CanonicalRequest {
  const { media, target, size } = request
  if (target === undefined && (media === undefined || media.length === 0)) return request
  const unheard = { ...context, report: undefined }
  const applies = appliesTo(() => request, size)
  return {
    ...request,
    media: fitMedia(media, holding(context.model.limits?.inputs, applies), unheard),
    target: target !== undefined && hasTarget(context) ? fitTarget(target, unheard) : undefined,
  }
}

/** Leaves out, in the order of the source, what the target has no place for and what its model does not take. */
function leaveOut(
  request: CanonicalRequest,
  said: number,
  facts: readonly FieldFact[],
  context: TranslateContext,
): void {
  const { doubts, doubtful } = context.plan
  let doubted = said & doubtful
  for (let index = 0; doubted !== 0; index += 1) {
    // Every bit is one of a doubt.
    const doubt = doubts[index] as Doubt
    if ((doubted & doubt.bit) === 0) continue
    doubted &= ~doubt.bit
    settle(doubt, request, facts, context)
  }
}

function settle(doubt: Doubt, request: CanonicalRequest, facts: readonly FieldFact[], context: TranslateContext): void {
  const { field, hasPlace, loss } = doubt
  const value = request[field]
  if (value === undefined || (hasPlace && isTakenByModel(field, value, facts))) return
  if (value !== doubt.always && saysSomething(value)) {
    if (loss === undefined) loseField(field, context, hasPlace ? 'by this model' : undefined)
    else reportLoss(field, loss.path, loss.message, undefined, context)
  }
  request[field] = undefined
}

/** Whether the target's model takes what a field says; a disputed limit is left to the target's validation. */
function isTakenByModel(field: CanonicalField, value: unknown, facts: readonly FieldFact[]): boolean {
  for (const fact of facts) if (fact.field === field && fact.disputed !== true && !takes(fact, value)) return false
  return true
}

function loseExtensions(extensions: Readonly<Record<string, unknown>>, context: TranslateContext): void {
  const silent = context.source.expression.silent ?? {}
  for (const name of Object.keys(extensions)) {
    if (has(silent, name) && isSame(silent[name], extensions[name])) continue
    const path = [name]
    reportLoss('extensions', path, `${label(path)} cannot be said in ${context.to.id}.`, undefined, context)
  }
}

/** A silent value is a word, or an empty object. */
function isSame(silent: unknown, value: unknown): boolean {
  return silent === value || (isObject(silent) && isObject(value) && Object.keys(value).length === 0)
}

function hasTarget({ plan }: TranslateContext): boolean {
  return (plan.placed & fieldBits.target) !== 0
}

/** A remix is no extension: a target that has the field for one of them cannot say the other. */
function fitTarget(
  target: NonNullable<CanonicalRequest['target']>,
  context: TranslateContext,
): CanonicalRequest['target'] {
  if (!hasTarget(context)) return target
  if (context.target.expression.actions?.includes(target.action) === true) return target
  loseField('target', context)
  return undefined
}

/** `preferNone` elsewhere becomes none; a wish to keep the mark becomes the target's nearest. */
function fitWatermark(
  watermark: NonNullable<CanonicalRequest['watermark']>,
  context: TranslateContext,
): CanonicalRequest['watermark'] {
  const { placed, watermarks } = context.plan
  if ((placed & fieldBits.watermark) === 0) return watermark
  const achieved = watermarks?.includes(watermark) === false ? nearestWatermark[watermark] : watermark
  if (achieved === watermark) return watermark
  const message = '`watermark` has no such value in the target.'
  reportApproximation(placeOf('watermark', context).path, message, watermark, achieved, undefined, context)
  return achieved
}

const nearestWatermark = { none: 'none', preferNone: 'none', keep: 'preferNone' } as const
