import { describe, expect, it } from 'vitest'
import { createJsonSchema } from '../../src/json-schema/index'
import { call } from './call'

const printed = async (...flags: string[]) => {
  const { code, stdout, stderr } = await call(['schema', ...flags])
  expect({ code, stderr, end: stdout.at(-1) }).toEqual({ code: 0, stderr: '', end: '\n' })
  return JSON.parse(stdout)
}

describe('vidialect schema', () => {
  it('prints the schema of a dialect', async () => {
    expect(await printed('--dialect', 'unified')).toEqual(createJsonSchema('unified'))
  })

  it('takes every option of a schema', { timeout: 20_000 }, async () => {
    const flags = ['--strict', '--target', 'draft-07', '--encoding', 'form', '--unknown-fields', 'error']
    const more = ['--unknown-models', 'ignore', '--model-limits', 'error']
    expect(await printed('--dialect', 'new-api', ...flags, ...more)).toEqual(
      createJsonSchema('new-api', {
        strict: true,
        target: 'draft-07',
        encoding: 'form',
        unknownFields: 'error',
        unknownModels: 'ignore',
        modelLimits: 'error',
      }),
    )
  })

  it('prints one schema by the id of each dialect where none is named', async () => {
    const schemas = await printed('--strict')
    expect(Object.keys(schemas)).toEqual(['ope-ai', 'openai', 'sora-web', 'new-api', 'unified'])
    expect(schemas.openai).toEqual(createJsonSchema('openai', { strict: true }))
  })

  it.each([
    [['--dialect', 'unifed'], 'unknown dialect "unifed"; did you mean "unified"?'],
    [
      ['--target', 'draft-7'],
      "option '--target <target>' argument 'draft-7' is invalid. Allowed choices are draft-2020-12, draft-07, openapi-3.0.",
    ],
    [['--strct'], "unknown option '--strct' (Did you mean --strict?)"],
    [['request.json'], "too many arguments for 'schema'. Expected 0 arguments but got 1."],
  ])('takes %j for wrong use', async (flags, line) => {
    expect(await call(['schema', ...flags])).toEqual({ code: 2, stdout: '', stderr: `vidialect: ${line}\n` })
  })
})
