import type { Issue } from '../../schemas/issue'
import { type DialectId, dialects, translate } from '../../src/index'
import { requestOf } from '../conformance/drive'
import { parsed } from '../conformance/judge'
import { type Row, type RowOptions, readRows } from '../conformance/row'

/** Where the rows are, one file for what is asked of the library. */
export const goldenFolder = new URL('../../test/golden/', import.meta.url)

export const dialectIds = Object.keys(dialects) as readonly DialectId[]

/** What is asked: a row of a conformance suite, judged with options, or translated. */
export interface Question {
  readonly dialect: DialectId
  /** Of the row that holds the request. */
  readonly description: string
  readonly to?: DialectId
  readonly options?: RowOptions & { readonly losses?: 'report'; readonly explain?: true }
}

/** All that the library answers: every finding whole, and of a translation the body and the trace. */
export interface Answer {
  readonly issues?: readonly Issue[]
  readonly warnings: readonly Issue[]
  readonly value?: unknown
  readonly trace?: readonly unknown[]
}

export type Golden = Question & Answer

/** Answers a question about a row. */
export async function answer(row: Row, question: Question): Promise<Answer> {
  const options = question.options ?? {}
  if (question.to === undefined) {
    const { issues, warnings } = await parsed({ ...requestOf(row), options })
    return issues === undefined ? { warnings } : { issues, warnings }
  }
  const { now, ...rest } = options
  const moment = now === undefined ? {} : { now: new Date(now) }
  const { issues, ...others } = translate(row.body, { ...rest, ...moment, from: question.dialect, to: question.to })
  return issues === undefined ? others : { issues, ...others }
}

/** The rows of all suites, by dialect and description. */
export function rowsByName(): ReadonlyMap<string, Row> {
  return new Map(dialectIds.flatMap((id) => readRows(id).map((row) => [nameOf({ ...row, dialect: id }), row] as const)))
}

export function nameOf({ dialect, description }: Pick<Question, 'dialect' | 'description'>): string {
  return `${dialect}: ${description}`
}
