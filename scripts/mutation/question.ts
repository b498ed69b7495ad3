import type { Dialect } from '../../schemas/contract'
import { validate } from '../../src/validate'
import { type DecodedBody, judgeDecoded } from '../conformance/decoded'
import { requestOf } from '../conformance/drive'
import { judgeBy, validateOptions, verdictOf } from '../conformance/judge'
import type { Row, Verdict } from '../conformance/row'
import { withDecision } from './mutant'

/** A row, or a decoded body, with the quickest way to have it judged. */
export interface Question {
  readonly row: Row | DecodedBody
  /** Length of the request's body as base64. */
  readonly bytes: number
  readonly ask: (dialect: Dialect) => Verdict | Promise<Verdict>
}

/** Makes a question of a decoded body. */
export function questionOfDecoded(decoded: DecodedBody): Question {
  return { row: decoded, bytes: 0, ask: (dialect) => judgeDecoded(dialect, decoded) }
}

/** Makes a question of a row; none of one whose text is refused, of which no schema is asked. */
export async function questionOf(dialect: Dialect, row: Row): Promise<readonly Question[]> {
  const request = requestOf(row)
  const bytes = request.bodyBase64.length
  const seen: unknown[] = []
  await judgeBy(
    withDecision(dialect, (body) => {
      seen.push(body)
      return false
    }),
    request,
  )
  const isForm = row.contentType?.startsWith('application/json') !== true
  // How a form is read depends on the schema, and coercion, too.
  if (isForm || row.options?.coerce === true) return [{ row, bytes, ask: (changed) => judgeBy(changed, request) }]
  if (seen.length === 0) return []
  const options = validateOptions(request)
  // The reader's own warnings are about the text.
  const remarks = row.warnings.filter(({ code }) => code === 'lone-surrogate')
  const ask = (changed: Dialect) => {
    const verdict = verdictOf(validate(changed, seen[0], options))
    return { ...verdict, warnings: [...remarks, ...verdict.warnings] }
  }
  return [{ row, bytes, ask }]
}
