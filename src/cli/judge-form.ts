import { type DialectId, dialects, parseMultipart, type Result } from '../index'
import { dialectIds } from './dialect-ids'
import type { Judgement, Verdict } from './verdict'

/** What one dialect says, before it is known which of them fit as well. */
type Try = Omit<Verdict, 'candidates'>

/** Judges one multipart form by a dialect, or by the one that fits it best: fewest errors, then fewest unknown fields. */
export async function judgeForm(bytes: Uint8Array, contentType: string, judgement: Judgement): Promise<Verdict> {
  const ids = judgement.dialect === undefined ? dialectIds.filter(takesForms) : [judgement.dialect]
  const tries: Try[] = []
  for (const dialect of ids)
    tries.push(verdictOf(dialect, await parseMultipart(dialect, bytes, contentType, judgement.options)))
  const [best, ...rest] = tries.sort((left, right) => compare(left, right))
  if (best === undefined) throw new TypeError('No dialect takes forms.')
  return { ...best, candidates: rest.filter((one) => compare(one, best) === 0).map(({ dialect }) => dialect) }
}

function takesForms(id: DialectId): boolean {
  return dialects[id].form !== undefined
}

function verdictOf(dialect: DialectId, { issues = [], warnings }: Result<unknown>): Try {
  return { dialect, issues, warnings }
}

function compare(left: Try, right: Try): number {
  return left.issues.length - right.issues.length || unknownFields(left) - unknownFields(right)
}

function unknownFields({ warnings }: Try): number {
  return warnings.filter(({ code }) => code === 'unknown-field').length
}
