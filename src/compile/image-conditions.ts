import type { Condition, UploadLimits, WireFields } from '../../schemas/contract'
import { mediaPlaces } from '../data-urls'
import { given, isNever, nest } from '../json-schema/condition'
import { imageCondition } from '../json-schema/data-url-conditions'
import { shapesAt } from '../json-schema/shape-at'
import { matches, type Shape } from '../shape'

/**
 * Demands of every image in a Data URL that `checkDataUrls` finds nothing in it.
 *
 * The keyword `soundImage` is not of JSON Schema; it is about a text.
 *
 * @throws Error where the schema leaves open what an image may hold.
 */
export function imageConditions(
  fields: WireFields,
  shape: Shape,
  upload: UploadLimits | undefined,
): readonly Condition[] {
  // The size that an image must have is elsewhere in the body, which the decision then looks into as a whole.
  if (upload?.matches !== undefined) return []
  return mediaPlaces(fields).flatMap((field) => {
    const isImage = imageCondition(field)
    if (isNever(isImage)) return []
    const items = shapesAt(shape, field.path)
    // The media are then in an unknown member, and are looked at wherever there is one.
    if (items.length === 0) return [nest(field.path, { soundImage: upload })]
    return items
      .flatMap((item) => inTexts(item, upload))
      .map((condition) => nest(field.path, given(isImage, condition)))
  })
}

function inTexts(shape: Shape, upload: UploadLimits | undefined): readonly Condition[] {
  if (shape.not !== undefined) return []
  // The schema has no word for the bytes of a file, which are of no type.
  if (shape.type === 'string' || shape.type === undefined) return takesDataUrls(shape) ? [{ soundImage: upload }] : []
  const { properties = {}, additionalProperties } = shape
  if (additionalProperties === true) throw new Error('An image may hold any member.')
  return Object.keys(properties).flatMap((name) =>
    shapesAt(shape, [name])
      .flatMap((member) => inTexts(member, upload))
      .map((condition) => nest([name], condition)),
  )
}

function takesDataUrls({ enum: words, pattern }: Shape): boolean {
  return words === undefined && (pattern === undefined || matches(pattern, 'data:image/png;base64,'))
}
