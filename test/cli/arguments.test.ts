import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import manifest from '../../package.json'
import { call } from './call'

let cwd = ''

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'vidialect-'))
  await mkdir(join(cwd, 'folder'))
  await writeFile(join(cwd, 'a.json'), '{}')
})

afterAll(() => rm(cwd, { recursive: true }))

describe('wrong use exits with 2 and one line', () => {
  test.each<[string, string[], string]>([
    ['an unknown flag', ['lint', '--foramt', 'json'], "unknown option '--foramt' (Did you mean --format?)"],
    ['an unknown sub-command', ['lnit'], "unknown command 'lnit' (Did you mean lint?)"],
    [
      'an unknown format',
      ['lint', '--format', 'xml', 'a.json'],
      "option '--format <format>' argument 'xml' is invalid. Allowed choices are pretty, json, github, sarif.",
    ],
    [
      'an unknown severity',
      ['lint', '--unknown-fields', 'fatal', 'a.json'],
      "option '--unknown-fields <severity>' argument 'fatal' is invalid. Allowed choices are error, warning, ignore.",
    ],
    [
      'a count that is none',
      ['lint', '--max-warnings', '-1', 'a.json'],
      "option '--max-warnings <count>' argument '-1' is invalid. A whole number is expected.",
    ],
    ...['5x', 'x5', '', '1234567890'].map<[string, string[], string]>((count) => [
      `a count that is none: ${count}`,
      ['lint', '--max-warnings', count, 'a.json'],
      `option '--max-warnings <count>' argument '${count}' is invalid. A whole number is expected.`,
    ]),
    ...['0', '01', '1000', '2x', 'x2', ''].map<[string, string[], string]>((count) => [
      `a number of threads that is none: ${count}`,
      ['lint', '--jsonl', '--threads', count, 'a.json'],
      `option '--threads <count>' argument '${count}' is invalid. A whole number from 1 to 999 is expected.`,
    ]),
    [
      'an argument of several lines',
      ['lint', '--format', 'a\n  b\n\nc', 'a.json'],
      "option '--format <format>' argument 'a b c' is invalid. Allowed choices are pretty, json, github, sarif.",
    ],
    ['a flag without its value', ['lint', '--dialect'], "option '--dialect <id>' argument missing"],
    [
      'a near miss of a dialect',
      ['lint', '--dialect', 'ope-a', 'a.json'],
      'unknown dialect "ope-a"; did you mean "ope-ai"?',
    ],
    [
      'a near miss of a dialect in models',
      ['models', '--dialect', 'ope-a'],
      'unknown dialect "ope-a"; did you mean "ope-ai"?',
    ],
    ['a missing file', ['lint', 'b.json'], 'cannot read b.json: there is no such file'],
    ['a missing file in detect', ['detect', 'b.json'], 'cannot read b.json: there is no such file'],
    ['a name that a terminal would obey', ['lint', '\u001b[2J'], 'cannot read \\u001b[2J: there is no such file'],
    ['a folder', ['lint', 'folder'], 'folder is a directory; name its files, as in "folder/*.json"'],
    ['a glob that matches nothing', ['lint', '*.jsonc'], 'no file matches *.jsonc'],
    ['no file at a keyboard', ['lint'], 'name a file, or pipe a request in'],
    [
      'a media type that is not read',
      ['lint', '--content-type', 'text/plain', 'a.json'],
      'cannot read "text/plain": only JSON and multipart/form-data with its boundary are read',
    ],
    [
      'a form without its boundary',
      ['lint', '--content-type', 'multipart/form-data', 'a.json'],
      'cannot read "multipart/form-data": only JSON and multipart/form-data with its boundary are read',
    ],
    [
      'a form in detect',
      ['detect', '--content-type', 'multipart/form-data; boundary=x', 'a.json'],
      'cannot read "multipart/form-data; boundary=x": only JSON is read here',
    ],
    [
      'a form a line',
      ['lint', '--jsonl', '--content-type', 'multipart/form-data; boundary=x', 'a.json'],
      '--jsonl reads JSON, not forms',
    ],
    [
      'lines in another format',
      ['lint', '--jsonl', '--format', 'sarif', 'a.json'],
      '--jsonl prints JSON; it does not go together with --format sarif',
    ],
    ['lines of two files', ['lint', '--jsonl', 'a.json', '-'], '--jsonl reads one file at a time'],
    [
      'two files in detect',
      ['detect', 'a.json', 'a.json'],
      "too many arguments for 'detect'. Expected 1 argument but got 2.",
    ],
  ])('%s', async (_, argv, line) => {
    expect(await call(argv, { cwd })).toStrictEqual({ code: 2, stdout: '', stderr: `vidialect: ${line}\n` })
  })
})

test('--version prints the version of the package', async () => {
  expect(await call(['--version'])).toStrictEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' })
})
