import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { call } from './call'

const committed = (name: string) => readFile(new URL(`../../openapi/${name}`, import.meta.url), 'utf8')

describe('openapi', () => {
  test.each([
    ['one document of all dialects', [], 'vidialect.json'],
    ['the document of a dialect', ['--dialect', 'new-api'], 'new-api.json'],
    ['YAML', ['--dialect', 'new-api', '--format', 'yaml'], 'new-api.yaml'],
    ['OpenAPI 3.1 by name', ['--dialect', 'unified', '--openapi', '3.1', '--format', 'json'], 'unified.json'],
  ])('prints %s', async (_, argv, name) => {
    expect(await call(['openapi', ...argv])).toStrictEqual({ code: 0, stdout: await committed(name), stderr: '' })
  })

  test('prints OpenAPI 3.0', async () => {
    const { code, stdout, stderr } = await call(['openapi', '--openapi', '3.0', '--dialect', 'openai'])
    expect({ code, stderr, version: JSON.parse(stdout).openapi }).toStrictEqual({
      code: 0,
      stderr: '',
      version: '3.0.3',
    })
  })

  test('prints OpenAPI 3.0 as YAML', async () => {
    const { stdout } = await call(['openapi', '--openapi', '3.0', '--format', 'yaml'])
    expect(stdout.split('\n')[0]).toBe('openapi: 3.0.3')
  })

  test.each([
    [['--openapi', '2.0'], "option '--openapi <version>' argument '2.0' is invalid. Allowed choices are 3.0, 3.1."],
    [['--format', 'toml'], "option '--format <format>' argument 'toml' is invalid. Allowed choices are json, yaml."],
    [['--dialect', 'openia'], 'unknown dialect "openia"; did you mean "openai"?'],
  ])('refuses %j', async (argv, line) => {
    expect(await call(['openapi', ...argv])).toStrictEqual({ code: 2, stdout: '', stderr: `vidialect: ${line}\n` })
  })
})
