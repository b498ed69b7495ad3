import type { Path } from '../schemas/issue'
import { knownWords, nearestWord } from './nearest-word'
import type { Finding } from './report'
import { has, member, type Shape } from './shape'
import { foundWord, label, listed } from './wording'

/** The words of the tag by which a branch of a union is told. */
export function tagsOf(branch: Shape, tagName: string): readonly unknown[] {
  return branch.properties?.[tagName]?.enum ?? []
}

/** What is wrong with an object whose tag is that of no branch. */
export function wrongTag(
  shape: Shape,
  branches: readonly Shape[],
  value: Record<string, unknown>,
  path: Path,
): Omit<Finding, 'severity'> {
  const tagName = shape.discriminator?.propertyName ?? ''
  const place = [...path, tagName]
  const allowed = branches.flatMap((branch) => tagsOf(branch, tagName))
  const tag = member(value, tagName)
  const remedy = typeof tag === 'string' ? member(shape.refusedTags, tag) : undefined
  if (typeof remedy === 'string') {
    const message = `${label(path)} is of a type that this dialect rejects.`
    return { code: 'refused-field', path: place, message, hint: remedy, allowed }
  }
  const near = meantTag(branches, tagName, value) ?? misspelt(tag, allowed)
  const hint = near === undefined ? undefined : `Did you mean ${JSON.stringify(near)}?`
  if (!has(value, tagName)) {
    const message = `${label(place)} is required and must be ${listed(allowed)}.`
    return { code: 'required', path: place, message, hint, allowed }
  }
  if (typeof tag !== 'string') {
    const message = `${label(place)} must be text, not ${foundWord(tag)}.`
    return { code: 'type', path: place, message, hint, allowed }
  }
  return { code: 'enum', path: place, message: `${label(place)} must be ${listed(allowed)}.`, hint, allowed }
}

/** The tag of the one branch that takes a payload which the object holds. */
function meantTag(branches: readonly Shape[], tagName: string, value: Record<string, unknown>): unknown {
  const [meant, ...others] = branches.filter((branch) =>
    tagsOf(branch, tagName).some((word) => Object.hasOwn(value, String(word))),
  )
  return meant === undefined || others.length > 0 ? undefined : tagsOf(meant, tagName)[0]
}

function misspelt(tag: unknown, allowed: readonly unknown[]): string | undefined {
  return typeof tag === 'string' ? nearestWord(tag, knownWords(allowed.map(String))) : undefined
}
