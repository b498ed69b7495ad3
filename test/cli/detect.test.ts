import { expect, test } from 'vitest'
import { call } from './call'

const smallest = { model: 'sora-2', prompt: 'A paper boat in the rain.', size: '720x1280', seconds: '4' }

const ranked = [
  { dialect: 'ope-ai', errors: 0, unknownFields: 0 },
  { dialect: 'openai', errors: 0, unknownFields: 0 },
  { dialect: 'new-api', errors: 0, unknownFields: 0 },
  { dialect: 'unified', errors: 0, unknownFields: 1 },
  { dialect: 'sora-web', errors: 1, unknownFields: 2 },
]

test('ranks the dialects, the best first', async () => {
  const { code, stdout, stderr } = await call(['detect', '--format', 'json'], { stdin: JSON.stringify(smallest) })
  expect({ code, stderr, candidates: JSON.parse(stdout) }).toStrictEqual({ code: 0, stderr: '', candidates: ranked })
})

test.each([
  ['without --format', []],
  ['with --format pretty', ['--format', 'pretty']],
])('prints a table %s', async (_, flags) => {
  expect(await call(['detect', ...flags], { stdin: JSON.stringify(smallest) })).toStrictEqual({
    code: 0,
    stdout: `dialect   errors  unknown fields
ope-ai    0       0
openai    0       0
new-api   0       0
unified   0       1
sora-web  1       2
`,
    stderr: '',
  })
})

test('counts a path that a dialect does not have', async () => {
  const { stdout } = await call(['detect', '--path', '/v1/video/create', '--format', 'json'], {
    stdin: JSON.stringify(smallest),
  })
  expect(JSON.parse(stdout)).toStrictEqual([
    { dialect: 'unified', errors: 0, unknownFields: 1 },
    ...ranked.slice(0, 3).map((candidate) => ({ ...candidate, errors: 1 })),
    { dialect: 'sora-web', errors: 2, unknownFields: 2 },
  ])
})

test('exits with 1 where no dialect takes the request', async () => {
  const { code, stderr } = await call(['detect'], { stdin: '{"model": 1}' })
  expect({ code, stderr }).toStrictEqual({ code: 1, stderr: '' })
})

test.each([
  [[], ''],
  [['--format', 'json'], '[]\n'],
])('exits with 1 and a line for a text that is no JSON: %j', async (flags, stdout) => {
  expect(await call(['detect', ...flags], { stdin: '{"prompt": "A secret' })).toStrictEqual({
    code: 1,
    stdout,
    stderr: 'vidialect: <stdin>: The body is not valid JSON.\n',
  })
})
