import { expect, test } from 'vitest'
import { openLineJudge } from '../../src/cli/jsonl/judge-line'
import { judgeJson } from '../../src/cli/verdict'
import type { ValidateOptions } from '../../src/index'

const accepted = '{"model":"sora-2","prompt":"Rain.","size":"720x1280","seconds":"4"}'
const strict: ValidateOptions = { unknownFields: 'error' }

const lines = [
  accepted,
  '{"model"',
  accepted,
  // A warning of the text alone, issues of the text, of the body, and of both.
  accepted.replace('{', '{"model":"x",'),
  accepted.replace('"4"', '4'),
  accepted.replace('{', '{"shutter":1,'),
  accepted.replace('{', '{"shutter":1,"shutter":2,'),
  accepted.replace('"4"', '4').replace('{', '{"model":"x","shutter":1,'),
  accepted.replace('{', `{${Array.from({ length: 40 }, (_, index) => `"a${index}":1,"a${index}":2,`).join('')}`),
  '['.repeat(40) + ']'.repeat(40),
  new TextEncoder().encode(accepted),
  Uint8Array.of(0x22, 0xff, 0x22),
  '[]',
  accepted,
]

test.each([
  ['a dialect', { dialect: 'ope-ai', options: {} }],
  ['a dialect with options', { dialect: 'ope-ai', options: strict }],
  ['the dialect that fits best', { options: {} }],
] as const)('a line is judged by %s as if it were alone, whatever came before it', (_, judgement) => {
  const judgeLine = openLineJudge(judgement)
  const expected = lines.map((line) => judgeJson(line, judgement))
  const isClear = ({ issues, warnings }: (typeof expected)[number]) => issues.length + warnings.length === 0
  const isNamed = 'dialect' in judgement
  expect(lines.map((line) => judgeLine(line))).toStrictEqual(
    expected.map((verdict) => (isNamed && isClear(verdict) ? undefined : verdict)),
  )
})
