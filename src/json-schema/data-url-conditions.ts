import type { Condition, Dialect, MediaField } from '../../schemas/contract'
import { mediaPlaces } from '../data-urls'
import { imageTypes } from '../intake/image-header'
import { matches, type Shape } from '../shape'
import { all, always, given, nest, never, present } from './condition'
import { shapesAt } from './shape-at'

/** As `checkDataUrls` has it. */
const deepest = 3

/**
 * Demands that images in Data URLs are base64 of a type that the dialect takes.
 *
 * Whether the text is of whole groups of four, and what it encodes, is not in it: docs/json-schema.md says why.
 */
export function dataUrlConditions(dialect: Dialect, shape: Shape): readonly Condition[] {
  const types = dialect.compiled?.upload?.types ?? imageTypes
  return [
    { title: 'data-url-syntax', ...inImages(dialect, shape, { pattern: unlessDataUrl(`[^,]{0,1095}${base64}`) }) },
    { title: 'unsupported-image-type', ...inImages(dialect, shape, { pattern: unlessDataUrl(anyOf(types)) }) },
  ].filter((condition) => Object.keys(condition).length > 1)
}

const base64 = `;[ ]*${anyCase('base64')},[A-Za-z0-9+/]*={0,2}(?![\\s\\S])`

/** The first word before the parameters, in any case. */
const anyOf = (types: readonly string[]) => `[ \\t]*(?:${types.map(anyCase).join('|')})[ \\t]*;`

/** Matches a text of another scheme, or a Data URL that goes on like this. */
function unlessDataUrl(rest: string): string {
  const scheme = `${anyCase('data')}:`
  return `^(?:(?!${scheme})|${scheme}${rest})`
}

function anyCase(word: string): string {
  return word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)
}

/** States a condition on every text of every image. */
function inImages({ fields }: Dialect, shape: Shape, condition: Condition): Condition {
  return all(
    ...mediaPlaces(fields).map((field) => {
      const inItem = all(...shapesAt(shape, field.path).map((each) => inTexts(each, condition, 0)))
      return nest(field.path, given(imageCondition(field), inItem))
    }),
  )
}

/** Holds for an item that is an image, by its field or by its own word. */
export function imageCondition({ kind, kindFrom }: MediaField): Condition {
  if (kind !== undefined || kindFrom === undefined) return kind === 'image' ? always : never
  const words = Object.entries(kindFrom.words).flatMap(([word, meant]) => (meant === 'image' ? [word] : []))
  return words.length === 0 ? never : present([kindFrom.field], { enum: words })
}

/** Whether a text may be a Data URL at all. */
function takesDataUrls({ enum: words, pattern }: Shape): boolean {
  return words === undefined && (pattern === undefined || matches(pattern, 'data:image/png;base64,'))
}

/** States a condition on a text, and on the texts that an object holds; on no list. */
function inTexts(shape: Shape, condition: Condition, depth: number): Condition {
  if (shape.type === 'string') return takesDataUrls(shape) ? condition : always
  if (depth === deepest) return always
  const members = Object.keys(shape.properties ?? {}).map((name) => {
    const inner = shapesAt(shape, [name]).map((each) => inTexts(each, condition, depth + 1))
    return nest([name], all(...inner))
  })
  return all(...members)
}
