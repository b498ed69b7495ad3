import { expect, test } from 'vitest'
import type { Issue, Path } from '../../schemas/issue'
import { locateInForm } from '../../src/cli/locate-form'
import { field, file, form, latin1, type RawPart } from '../multipart-body'

const issueAt = (path: Path, severity: Issue['severity'] = 'error'): Issue => ({
  code: 'any',
  severity,
  path,
  message: 'A finding.',
  dialect: 'any',
})

function located(bytes: Uint8Array, issues: Issue[], warnings: Issue[] = []) {
  return locateInForm('a.form', bytes, { dialect: 'any', candidates: [], issues, warnings })
}

/** Line and column, and the excerpt. */
function place(parts: RawPart[], path: Path) {
  const [finding] = located(form(...parts), [issueAt(path)]).findings
  return [finding?.region.start.line, finding?.region.start.column, finding?.excerpt]
}

const nowhere = [1, 1, { text: '…', caret: 0, width: 1 }]

test.each<[string, RawPart[], Path, unknown[]]>([
  ['its name', [field('size', 'x')], ['size'], [2, 39, { text: '"size"', caret: 0, width: 6 }]],
  [
    'its name behind another part',
    [field('a', ''), field('b', '')],
    ['b'],
    [6, 39, { text: '"b"', caret: 0, width: 3 }],
  ],
  ['the first of its name', [field('a', ''), field('a', '')], ['a'], [2, 39, { text: '"a"', caret: 0, width: 3 }]],
  [
    'the part that a place within belongs to',
    [field('a[b]', 'x')],
    ['a', 'b'],
    [2, 39, { text: '"a"', caret: 0, width: 3 }],
  ],
  [
    'no name that only starts like it',
    [field('ab', ''), field('a', '')],
    ['a'],
    [6, 39, { text: '"a"', caret: 0, width: 3 }],
  ],
  [
    'no name that only ends like it',
    [field('ba', ''), field('a', '')],
    ['a'],
    [6, 39, { text: '"a"', caret: 0, width: 3 }],
  ],
  [
    'no name of a file',
    [file('b', latin1('x')), field('a.png', '')],
    ['a.png'],
    [7, 39, { text: '"a.png"', caret: 0, width: 7 }],
  ],
  [
    'a name without a space before it',
    [{ headers: 'Content-Disposition: form-data;name="a"\r\n', content: '' }],
    ['a'],
    [2, 38, { text: '"a"', caret: 0, width: 3 }],
  ],
  ['the start where there is no such part', [field('b', 'a')], ['a'], nowhere],
  ['the start where the form as a whole is meant', [field('b', '')], [], nowhere],
  ['the start where an item of the body is meant', [field('0', '')], [0], nowhere],
])('an issue about a part points at %s', (_, parts, path, expected) => {
  expect(place(parts, path)).toStrictEqual(expected)
})

test('finds its issues and warnings in the order of the form, and marks whole names', () => {
  const bytes = form(field('first', '\u00e4'), field('second', ''), field('third', ''))
  const issues = [issueAt(['third']), issueAt(['first'])]
  const warnings = [issueAt(['second'], 'warning'), issueAt([], 'warning')]
  const named = (issue: Issue | undefined, line: number, name: string) => ({
    issue,
    region: { start: { line, column: 39 }, end: { line, column: 39 + name.length } },
    excerpt: { text: `"${name}"`, caret: 0, width: name.length + 2 },
  })
  expect(located(bytes, issues, warnings)).toStrictEqual({
    file: 'a.form',
    dialect: 'any',
    candidates: [],
    issues,
    warnings,
    findings: [
      {
        issue: warnings[1],
        region: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
        excerpt: { text: '…', caret: 0, width: 1 },
      },
      named(issues[1], 2, 'first'),
      named(warnings[0], 6, 'second'),
      named(issues[0], 10, 'third'),
    ],
  })
})
