import type { Issue } from '../../schemas/issue'
import type { Row } from '../conformance/row'
import { type Answer, answer, dialectIds, type Golden, nameOf, type Question, rowsByName } from './record'

const now = '2026-11-01T00:00:00Z'

const judged: readonly NonNullable<Question['options']>[] = [
  {},
  { unknownFields: 'error', unknownModels: 'error', modelLimits: 'error' },
  { modelLimits: 'warning', unknownModels: 'warning', unknownFields: 'ignore' },
  { lifecycle: 'warning', now },
  { coerce: true },
]

const translated: readonly NonNullable<Question['options']>[] = [{}, { losses: 'report', explain: true }]

/** Asks everything of every row, and keeps the answers that say what none before says. */
export async function chooseJudged(): Promise<readonly Golden[]> {
  const questions = [...rowsByName().values()].filter(isShort).flatMap((row) =>
    judged.map((options) => ({
      row,
      question: { ...ofRow(row), ...(Object.keys(options).length === 0 ? {} : { options }) },
    })),
  )
  return novel(questions)
}

/** The same of translations, of all that is sent as JSON and valid. */
export async function chooseTranslated(): Promise<readonly Golden[]> {
  const rows = [...rowsByName().values()].filter((row) => isShort(row) && row.valid && isPlain(row.body))
  const questions = rows.flatMap((row) =>
    dialectIds
      .filter((to) => to !== row.dialect)
      .flatMap((to) => translated.map((options) => ({ row, question: { ...ofRow(row), to, options } }))),
  )
  return novel(questions)
}

function ofRow({ dialect, description }: Row): Pick<Question, 'dialect' | 'description'> {
  // Each suite is read by the id of its dialect.
  return { dialect: dialect as Question['dialect'], description }
}

const isPlain = (body: unknown) => typeof body === 'object' && body !== null && !Array.isArray(body)

const isShort = (row: Row) => row.repeat === undefined && JSON.stringify(row).length < 3000

async function novel(
  questions: readonly { readonly row: Row; readonly question: Question }[],
): Promise<readonly Golden[]> {
  const known = new Set<string>()
  const chosen: Golden[] = []
  for (const { row, question } of questions) {
    const found = await answer(row, question)
    const kinds = kindsOf(question, found).filter((kind) => !known.has(kind))
    if (kinds.length === 0) continue
    for (const kind of kinds) known.add(kind)
    chosen.push({ ...question, ...found })
  }
  return chosen.sort((left, right) => (nameOf(left) < nameOf(right) ? -1 : 1))
}

/** What an answer says, without the names and numbers in it. */
function kindsOf({ dialect, to }: Question, { issues = [], warnings, trace = [] }: Answer): readonly string[] {
  const findings = [...issues, ...warnings].map((each) =>
    [to === undefined ? dialect : 'to', ...kindOf(each)].join('|'),
  )
  const steps = trace.map((step) => [dialect, to, plain(JSON.stringify(step, ['how', 'from', 'to']))].join('|'))
  return [...findings, ...steps]
}

function kindOf({ code, severity, message, hint, allowed, model, source }: Issue): readonly string[] {
  const members = [allowed, model, source].map((member) => String(member === undefined))
  // The hints of a model's limits are notes of its family, which its own tests hold.
  return [
    code,
    severity,
    plain(message),
    model === undefined ? plain(hint ?? '') : String(hint === undefined),
    ...members,
  ]
}

function plain(text: string): string {
  const named = text.replace(/`[^`]*`|"[^"]*"|[\w.:-]*\d[\w.:-]*/g, 'x')
  return named.replace(/x((, | or | and | to )x)+/g, 'x')
}
