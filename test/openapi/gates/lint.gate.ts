import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import SwaggerParser from '@apidevtools/swagger-parser'
import { validate as validate30 } from '@hyperjump/json-schema/openapi-3-0'
import { validate as validate31 } from '@hyperjump/json-schema/openapi-3-1'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { root, temporaryFolder, type WrittenDocument, writtenDocuments } from './written-documents'

const require = createRequire(import.meta.url)
const gates = join(root, 'test/openapi/gates')
const folder = temporaryFolder()
const documents = writtenDocuments(folder)
const committed = readdirSync(join(root, 'openapi')).map((name) => join(root, 'openapi', name))

const [first] = documents
// Each tool must find fault with it, or it finds none anywhere.
const broken = join(folder, 'broken.json')
writeFileSync(
  broken,
  JSON.stringify(first?.document).replace('"seconds":"4"', '"seconds":4').replace('"summary"', '"sumary"'),
)

const files = [...documents.map(({ file }) => file), ...committed]

/** Runs a tool of the project; its exit code and what it printed. */
function run(tool: string, ...words: string[]): Promise<{ code: number; stdout: string }> {
  const environment = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
  return new Promise((resolve) => {
    const options = { cwd: gates, env: environment, maxBuffer: 64 * 1024 * 1024 }
    execFile(process.execPath, [tool, ...words], options, (error, stdout) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout })
    })
  })
}

const redocly = join(require.resolve('@redocly/cli/package.json'), '../bin/cli.js')
const spectral = join(require.resolve('@stoplight/spectral-cli/package.json'), '../dist/index.js')

test('redocly recommended-strict finds nothing', async () => {
  const { code, stdout } = await run(redocly, 'lint', '--config', 'redocly.yaml', '--format', 'json', ...files)
  // One JSON object a file.
  const totals = [...stdout.matchAll(/"totals": (\{[^}]*\})/g)].map(([, text = '']) => JSON.parse(text))
  expect({ code, totals }).toStrictEqual({
    code: 0,
    totals: files.map(() => ({ errors: 0, warnings: 0, ignored: 0 })),
  })
  expect((await run(redocly, 'lint', '--config', 'redocly.yaml', broken)).code).toBe(1)
})

test('spectral oas finds nothing', async () => {
  const rules = ['lint', '--ruleset', 'spectral.yaml', '--fail-severity', 'hint', '--format', 'json', '--quiet']
  const { code, stdout } = await run(spectral, ...rules, ...files)
  expect({ code, found: JSON.parse(stdout) }).toStrictEqual({ code: 0, found: [] })
  expect((await run(spectral, ...rules, broken)).code).toBe(1)
})

test.each(documents.map((written) => [written.name, written] as const))(
  'swagger-parser reads %s',
  async (_, { file }) => {
    await expect(SwaggerParser.validate(file)).resolves.toMatchObject({ info: { version: expect.any(String) } })
  },
)

const validatorOf = ({ version }: WrittenDocument) => (version === '3.1' ? validate31 : validate30)

test.each(documents.map((written) => [written.name, written] as const))(
  'a validator without Ajv accepts %s and its examples',
  async (_, written) => {
    const validate = validatorOf(written)
    const version = written.version === '3.1' ? '3.1/schema-base' : '3.0/schema'
    expect(await validate(`https://spec.openapis.org/oas/${version}`, jsonOf(written.document))).toMatchObject({
      valid: true,
    })
    let shown = 0
    for (const { schema, name, value } of examplesIn(written.document)) {
      shown += 1
      expect([name, (await validate(`${written.file}${schema}`, value)).valid]).toEqual([name, true])
    }
    expect(shown).toBeGreaterThan(4)
    const request = Object.keys(written.document.components?.schemas ?? {}).find((name) =>
      name.endsWith('CreateVideoRequest'),
    )
    expect((await validate(`${written.file}#/components/schemas/${request}`, 'text')).valid).toBe(false)
  },
)

test('YAML says what JSON says, to readers of YAML 1.1 and 1.2', () => {
  const pairs = committed.filter((file) => file.endsWith('.yaml'))
  expect(pairs.length).toBeGreaterThan(4)
  for (const file of pairs) {
    const yaml = readFileSync(file, 'utf8')
    const json = JSON.parse(readFileSync(file.replace(/yaml$/, 'json'), 'utf8'))
    expect(parse(yaml)).toStrictEqual(json)
    expect(parse(yaml, { version: '1.1' })).toStrictEqual(json)
  }
})

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

const jsonOf = (value: unknown): Json => JSON.parse(JSON.stringify(value))

interface Shown {
  readonly schema: string
  readonly name: string
  readonly value: Json
}

/** Every example of a body or an answer, with the reference to its schema. */
function* examplesIn(value: unknown): Generator<Shown> {
  if (typeof value !== 'object' || value === null) return
  const { schema, examples } = value as { schema?: { $ref?: string }; examples?: Record<string, { value: unknown }> }
  if (schema?.$ref !== undefined && examples !== undefined) {
    for (const [name, example] of Object.entries(examples))
      yield { schema: schema.$ref, name, value: jsonOf(example.value) }
    return
  }
  for (const member of Object.values(value)) yield* examplesIn(member)
}
