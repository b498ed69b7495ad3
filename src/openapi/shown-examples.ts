import type { oas31 } from 'openapi3-ts'
import type { Encoding, WirePath } from '../../schemas/contract'
import type { AnswerExample, Example, Examples } from '../../schemas/example'
import { isObject, valueAt } from '../shape'
import { capitalised, kebabCase } from './names'

/**
 * The requests that a document shows in an encoding, by their names.
 *
 * Of those that are accepted without a word, each shows a field or a mode that none before it shows.
 */
export function requestExamples(
  { requests }: Examples,
  encoding: Encoding,
  mode: WirePath | undefined,
  spell: (data: unknown) => unknown,
): oas31.ExamplesObject {
  const shown = new Set<string>()
  const novel = requests.filter(({ data, valid, warnings = [], encoding: own = 'json' }: Example) => {
    if (own !== encoding || !valid || warnings.length > 0) return false
    const seen = [...marksOf(data), ...modeMark(data, mode)].filter((mark) => !shown.has(mark))
    for (const mark of seen) shown.add(mark)
    return seen.length > 0
  })
  return examplesObject(novel.map(({ description, data }) => [description, spell(data)]))
}

/** The answers of one kind that a document shows, by their names. */
export function answerExamples({ answers }: Examples, kind: AnswerExample['kind']): oas31.ExamplesObject {
  const valid = answers.filter((answer) => answer.kind === kind && answer.valid)
  return examplesObject(valid.map(({ description, data }) => [description, data]))
}

/** Names of members, each with the names that lead to it; an empty body has the one mark of the body itself. */
function* marksOf(data: unknown, path = ''): Generator<string> {
  yield path
  if (Array.isArray(data)) for (const item of data) yield* marksOf(item, `${path}[]`)
  else if (isObject(data)) for (const [name, value] of Object.entries(data)) yield* marksOf(value, `${path}.${name}`)
}

function modeMark(data: unknown, mode: WirePath | undefined): string[] {
  const word = mode === undefined ? undefined : valueAt(data, mode)
  return typeof word === 'string' ? [`${mode?.join('.')}=${word}`] : []
}

function examplesObject(shown: readonly (readonly [description: string, value: unknown])[]): oas31.ExamplesObject {
  const entries = shown.map(([description, value]) => {
    const summary = capitalised(description.replace(/^accepts /, ''))
    return [kebabCase(summary), { summary, value }]
  })
  return Object.fromEntries(entries)
}
