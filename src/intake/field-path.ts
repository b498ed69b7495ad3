import type { Finding } from '../report'
import { safeName } from '../wording'
import { refusal } from './refusal'

/** Stands for `[]`, which is the next item of a list. */
export const nextItem = ''

const bracket = /[[\]]/

/**
 * Reads the name of a form field as a path: `reference[content][][type]` names a member of an item of a member.
 *
 * Brackets hold names, never positions: `a[0]` is the member "0". A name of another form is one step.
 */
export function readFieldPath(name: string, depth: number): readonly string[] | Finding {
  if (name === '') return refusal('field-name', 'A field has no name.')
  const open = name.indexOf('[')
  const first = name.slice(0, open)
  if (open < 1 || first.includes(']') || !name.endsWith(']')) return [name]
  const members = name.slice(open + 1, -1).split('][')
  if (members.some((member) => bracket.test(member))) return [name]
  const path = [first, ...members]
  if (path.length > depth) {
    return refusal('field-depth', `A field is nested deeper than ${depth} levels.`, [safeName(first)])
  }
  if (path.filter((step) => step === nextItem).length < 2) return path
  return refusal(
    'field-name',
    'A field name holds `[]` more than once, so the items of its lists cannot be told apart.',
    [safeName(first)],
    'Send the request as JSON.',
  )
}
