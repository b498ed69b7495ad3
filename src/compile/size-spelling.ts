import type { Condition } from '../../schemas/contract'
import { isQuickSize, quickTests } from '../../schemas/quick-texts'
import type { CleanParts } from './clean-source'
import { expression } from './condition-source'
import type { Declarations } from './declarations'
import { limitsSizes } from './limit-source'
import { isPlainText } from './scalar-source'

/**
 * Whether a condition on a member is about nothing but the spelling of a size.
 *
 * Every size that a model is sure to take is spelt right, and looking it up there is needed anyway.
 */
export function isSizeSpelling(name: string, condition: Condition, { dialect, shape, limits }: CleanParts): boolean {
  const [field, ...inner] = dialect.fields.size?.[0] ?? []
  const { pattern, ...others } = condition
  if (field !== name || inner.length > 0 || Object.keys(others).length > 0) return false
  const isQuick = typeof pattern === 'string' && quickTests[pattern] === isQuickSize
  return isQuick && limitsSizes({ limits }) && isPlainText(shape.properties?.[name])
}

/** Writes the test for a size that is spelt wrong; a value that is no text has an issue of its own. */
export function spellingTest(condition: Condition, value: string, declarations: Declarations): string {
  const test = expression(condition, { value, type: 'string' }, declarations)
  return `typeof ${value} === 'string' && !isSureSize && !${test}`
}
