import { describe, expect, it } from 'vitest'
import type { DialectSchemas } from '../schemas/contract'
import type { Example, Examples, TranslationExample } from '../schemas/example'
import type { Issue } from '../schemas/issue'
import { compileDecision } from '../src/compile/ajv'
import { withoutAnnotations } from '../src/compile/compose'
import { normalise } from '../src/compile/normalise'
import { type DialectId, dialects, type ReadyDialect, translate, validate } from '../src/index'

const codeAndPath = ({ code, path }: Issue) => ({ code, path })

/** The contract that every dialect keeps, driven by its examples. */
export function describeDialect(dialect: ReadyDialect, examples: Examples, schemas: DialectSchemas): void {
  const { requests, answers, translations = [] } = examples
  describe(dialect.id, () => {
    it.each(requests.map((example) => [example.description, example] as const))('%s', (_, example) => {
      holdTo(dialect, example)
    })

    it('describes each example once', () => {
      const descriptions = [...requests, ...answers, ...translations].map(({ description }) => description)
      expect(descriptions).toEqual([...new Set(descriptions)])
    })

    it('shows every rule and every refused field broken in an example', () => {
      const findings = requests.flatMap(({ issues = [], warnings = [] }) => [...issues, ...warnings])
      const codes = new Set(findings.map(({ code }) => code))
      const names = new Set(findings.map(({ path }) => path.at(-1)))
      const refused = [schemas.json, schemas.form].flatMap((schema) =>
        schema === undefined ? [] : refusedNames(schema),
      )
      expect(dialect.rules.map(({ code }) => code).filter((code) => !codes.has(code))).toEqual([])
      expect(refused.filter((name) => !names.has(name))).toEqual([])
    })

    it.each(answers.map((answer) => [answer.description, answer] as const))('%s', (_, { kind, data, valid }) => {
      const schema = schemas[kind]
      expect(schema).toBeDefined()
      if (schema !== undefined) expect(compileDecision(withoutAnnotations(normalise(schema)))(data)).toBe(valid)
    })

    if (translations.length > 0) {
      it.each(translations.map((example) => [example.to, example.description, example] as const))(
        'to %s: %s',
        (_to, _description, example) => holdTranslation(dialect, example),
      )
    }

    it('answers through Standard Schema as validate does', () => {
      for (const { data, encoding = 'json' } of requests) {
        const standard = encoding === 'form' ? dialect.form : dialect
        expect(standard?.['~standard'].validate(data)).toEqual(validate(dialect, data, { encoding }))
      }
    })
  })
}

function holdTo(dialect: ReadyDialect, { data, encoding, valid, issues = [], warnings = [] }: Example): void {
  const result = validate(dialect, data, { encoding })
  const found = [...(result.issues ?? []), ...result.warnings]
  expect({
    valid: result.issues === undefined,
    issues: (result.issues ?? []).map(codeAndPath),
    warnings: result.warnings.map(codeAndPath),
  }).toEqual({ valid, issues, warnings })
  expect(found.map((issue) => issue.dialect)).toEqual(found.map(() => dialect.id))
  // One problem, one issue: no place is reported twice by one code.
  expect(new Set(found.map(({ code, path }) => JSON.stringify([code, path]))).size).toBe(found.length)
  if (valid && encoding !== 'form') expect(result.value).toBe(data)
}

function holdTranslation(from: ReadyDialect, example: TranslationExample): void {
  const { data, encoding, options, expected, issues = [], warnings = [] } = example
  const to = Object.keys(dialects).find((id): id is DialectId => id === example.to)
  if (to === undefined) throw new Error(`No dialect is called ${example.to}.`)
  const result = translate(data, { from, to, encoding, ...options })
  expect({
    value: result.value,
    issues: (result.issues ?? []).map(codeAndPath),
    warnings: result.warnings.map(codePathAndDifference),
  }).toEqual({ value: expected, issues, warnings })
}

/** Only what is approximated says what was asked for and what is written. */
const codePathAndDifference = ({ code, path, requested, achieved }: Issue) =>
  code === 'approximated' ? { code, path, requested, achieved } : { code, path }

function refusedNames(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([name, member]) => [
    ...(isRefused(member) ? [name] : []),
    ...refusedNames(member),
  ])
}

function isRefused(schema: unknown): boolean {
  return typeof schema === 'object' && schema !== null && 'not' in schema && 'issue' in schema
}
