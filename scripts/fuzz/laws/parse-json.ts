import { isDeepStrictEqual } from 'node:util'
import type { DialectId, Issue, parseJson } from '../../../src/index'
import { secret } from '../hostile'
import { holds, type Run } from '../target'
import type { WireInput } from '../wire-kind'
import { readByReference } from './json-reference'
import { validateOptions } from './options'
import { keepsResultLaws } from './result'

type Subject = typeof import('../subject')

type Result = ReturnType<typeof parseJson>

/** Codes of what the text itself is refused or warned for. */
const codesOfTexts = ['json-depth', 'duplicate-name', 'number-range', 'lone-surrogate']

/** Runs `parseJson` on bytes and on their text, and holds it to `JSON.parse` and to another reader. */
export function parseJsonLaws(subject: Subject, id: DialectId): Run<WireInput> {
  return ({ options: choice, bytes }) => {
    const options = validateOptions(choice)
    const { jsonBytes = Number.POSITIVE_INFINITY, depth = 32 } = options.limits ?? {}
    const result = subject.parseJson(id, bytes, options)
    const text = decoded(bytes)
    const value = text === undefined ? undefined : parsed(text)
    const reading = value === undefined ? undefined : readByReference(value.text, depth)
    const isSecretInName = reading?.names.some((name) => name.includes(secret)) === true
    keepsResultLaws(result, { isSecretInName })
    if (bytes.length > jsonBytes) return refuses(result, 'body-too-large')
    if (text === undefined) return refuses(result, 'invalid-utf8')
    holds('text and bytes say the same', isDeepStrictEqual(subject.parseJson(id, text, options), result))
    if (value === undefined || reading === undefined) return refuses(result, 'json-syntax')
    const found = codesIn(result)
    holds('another reader finds the same', agree(found, reading.codes), () => `${[...found]} but ${[...reading.codes]}`)
    if (reading.codes.size > 0) return false
    const judged = subject.validate(id, value.value, { ...options, encoding: 'json' })
    holds('a text says what its value says', isDeepStrictEqual(result, judged))
    return result.issues === undefined
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function parsed(whole: string): { text: string; value: unknown } | undefined {
  const text = whole.startsWith('\uFEFF') ? whole.slice(1) : whole
  try {
    return { text, value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

function refuses(result: Result, code: string): false {
  const [issue, ...others] = result.issues ?? []
  holds(`such a text is refused as ${code}`, issue?.code === code && others.length === 0, () => issue?.code ?? 'valid')
  return false
}

function codesIn({ issues = [], warnings }: Result): Set<string> {
  const codes = [...issues, ...warnings].map(({ code }: Issue) => code)
  return new Set(codes.filter((code) => codesOfTexts.includes(code)))
}

/** What is too deep ends the reading, so that nothing else has to be found; surrogates come last. */
function agree(found: ReadonlySet<string>, expected: ReadonlySet<string>): boolean {
  if (expected.has('json-depth') && found.size > 0) return true
  const [left, right] = [found, expected].map((codes) => [...codes].filter((code) => code !== 'lone-surrogate').sort())
  return isDeepStrictEqual(left, right) && (left?.length !== 0 || found.size === expected.size)
}
