import pc from 'picocolors'
import { describe, expect, test } from 'vitest'
import manifest from '../../package.json'
import type { Report } from '../../src/cli/finding'
import { formatGithub } from '../../src/cli/format/github'
import { formatJson } from '../../src/cli/format/json'
import { formatPretty } from '../../src/cli/format/pretty'
import { formatSarif } from '../../src/cli/format/sarif'
import { Tally } from '../../src/cli/tally'
import { refused, refusedFinding, reportOf, unlikely, unlikelyFinding } from './report'

const bad = reportOf('requests/bad.json', [refusedFinding, unlikelyFinding])
const warned = reportOf('requests/warned.json', [unlikelyFinding])
const good = reportOf('requests/good.json')

function pretty(reports: Report[], colours = false, mostWarnings?: number): string {
  const tally = new Tally(mostWarnings)
  for (const report of reports) tally.add(report)
  return formatPretty(reports, tally, pc.createColors(colours))
}

describe('pretty', () => {
  test('prints a header, code frames, remedies and a summary', () => {
    expect(pretty([bad, good])).toBe(`requests/bad.json (first)

  error refused-field 3:5  \`ratio\` is refused.
    3 | "ratio": "16:9"
      | ^^^^^^^
    hint     Send \`size\` as WIDTHxHEIGHT instead.

  warning seconds-of-model 12:9  \`seconds\` is 5, which the model does not take.
    12 | "seconds": "5"
       |            ^^^
    allowed  "4", "8"
    source   A document, read 2026-11-20

requests/good.json (first) fine

2 requests, 1 refused: 1 error, 1 warning
`)
  })

  test('says which dialect it took in a tie', () => {
    expect(pretty([reportOf('a.json', [], ['second', 'third'])])).toBe(`a.json (first) fine
  judged as first; fits second, third as well, choose with --dialect

1 request, 0 refused: 0 errors, 0 warnings
`)
  })

  test('escapes what a terminal would obey', () => {
    const issue = { ...refused, message: 'a\u001b[2Jb\r\n\u202ec', hint: '\u0007' }
    const text = pretty([reportOf('\u001b]0;x\u0007.json', [{ ...refusedFinding, issue }])])
    expect(text).toContain('\\u001b]0;x\\u0007.json (first)')
    expect(text).toContain('a\\u001b[2Jb\\r\\n\\u202ec')
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u)
  })

  test('colours only where asked to', () => {
    expect(pretty([bad], true)).toContain('\u001b[31merror\u001b[39m')
    expect(pretty([bad], true)).toContain('\u001b[33mwarning\u001b[39m')
    expect(pretty([bad])).not.toContain('\u001b')
  })

  test.each([
    ['red where the run fails', [bad], 31, '1 request, 1 refused: 1 error, 1 warning'],
    ['red where there are too many warnings', [warned, warned], 31, '2 requests, 0 refused: 0 errors, 2 warnings'],
    ['yellow where there are others', [warned, good], 33, '2 requests, 0 refused: 0 errors, 1 warning'],
    ['green where there are none', [good], 32, '1 request, 0 refused: 0 errors, 0 warnings'],
  ])('ends with a summary that is %s', (_, reports, colour, summary) => {
    expect(pretty(reports, true, 1).split('\n').slice(-3)).toStrictEqual([
      '',
      `\u001b[${colour}m${summary}\u001b[39m`,
      '',
    ])
  })

  test.each([
    [24, Array.from({ length: 24 }, (_, index) => index).join(', ')],
    [30, `${Array.from({ length: 24 }, (_, index) => index).join(', ')} and 6 more`],
  ])('shortens a list of more than 24 allowed values: %i', (length, shown) => {
    const issue = { ...unlikely, allowed: Array.from({ length }, (_, index) => index) }
    expect(pretty([reportOf('a.json', [{ ...unlikelyFinding, issue }])])).toContain(`    allowed  ${shown}\n`)
  })

  test('shortens a long allowed value, and shows one that JSON lacks as an ellipsis', () => {
    const issue = { ...unlikely, allowed: ['x'.repeat(59), 'x'.repeat(58), undefined] }
    expect(pretty([reportOf('a.json', [{ ...unlikelyFinding, issue }])])).toContain(
      `    allowed  "${'x'.repeat(58)}…, "${'x'.repeat(58)}", …\n`,
    )
  })

  test('shows no code frame where there is nothing to show', () => {
    const excerpt = { text: '', caret: 0, width: 1 }
    expect(pretty([reportOf('a.json', [{ ...refusedFinding, excerpt }]), good])).toBe(`a.json (first)

  error refused-field 3:5  \`ratio\` is refused.
    hint     Send \`size\` as WIDTHxHEIGHT instead.

requests/good.json (first) fine

2 requests, 1 refused: 1 error, 0 warnings
`)
  })

  test('puts files without findings below each other', () => {
    expect(pretty([good, good, bad, good]).split('\n').slice(0, 3)).toStrictEqual([
      'requests/good.json (first) fine',
      'requests/good.json (first) fine',
      'requests/bad.json (first)',
    ])
  })
})

describe('json', () => {
  test('prints one object a file', () => {
    expect(JSON.parse(formatJson([bad, good]))).toStrictEqual([
      { file: 'requests/bad.json', dialect: 'first', valid: false, issues: [refused], warnings: [unlikely] },
      { file: 'requests/good.json', dialect: 'first', valid: true, issues: [], warnings: [] },
    ])
  })

  test('lists the other dialects of a tie', () => {
    expect(JSON.parse(formatJson([reportOf('a.json', [], ['second'])]))).toStrictEqual([
      { file: 'a.json', dialect: 'first', candidates: ['second'], valid: true, issues: [], warnings: [] },
    ])
  })
})

describe('github', () => {
  test('prints one workflow command a finding', () => {
    expect(formatGithub([bad, good], '/work')).toBe(
      [
        '::error file=requests/bad.json,line=3,col=5,endColumn=12,title=refused-field::',
        '`ratio` is refused.%0ASend `size` as WIDTHxHEIGHT instead.\n',
        '::warning file=requests/bad.json,line=12,col=9,endColumn=12,title=seconds-of-model::',
        '`seconds` is 5, which the model does not take.\n',
      ].join(''),
    )
  })

  test('escapes what would end a property, a message or a command', () => {
    const issue = { ...unlikely, code: 'a:b,c%', message: '100%: a,b\r\n::error::x\u001b' }
    expect(formatGithub([reportOf('a,b:c\n.json', [{ ...unlikelyFinding, issue }])], '/work')).toBe(
      '::warning file=a%2Cb%3Ac%0A.json,line=12,col=9,endColumn=12,title=a%3Ab%2Cc%25::100%25: a,b%0D%0A::error::x\\u001b\n',
    )
  })

  test('leaves the last column out where a finding ends on another line', () => {
    const region = { start: { line: 3, column: 5 }, end: { line: 4, column: 1 } }
    expect(formatGithub([reportOf('a.json', [{ ...unlikelyFinding, region }])], '/work')).toBe(
      '::warning file=a.json,line=3,col=5,title=seconds-of-model::`seconds` is 5, which the model does not take.\n',
    )
  })

  test('names files from the working directory', () => {
    expect(formatGithub([reportOf('/work/requests/a.json', [refusedFinding])], '/work')).toContain(
      'file=requests/a.json,',
    )
  })
})

describe('sarif', () => {
  test('prints a log with rules by code and regions', () => {
    const uri = 'requests/a%20%25.json'
    expect(
      JSON.parse(formatSarif([reportOf('requests/a %.json', [refusedFinding, unlikelyFinding])], '/work')),
    ).toStrictEqual({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'vidialect',
              version: manifest.version,
              rules: [
                { id: 'refused-field', shortDescription: { text: 'refused field' } },
                { id: 'seconds-of-model', shortDescription: { text: 'seconds of model' } },
              ],
            },
          },
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'refused-field',
              ruleIndex: 0,
              level: 'error',
              message: { text: '`ratio` is refused. Send `size` as WIDTHxHEIGHT instead.' },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri },
                    region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 12 },
                  },
                },
              ],
            },
            {
              ruleId: 'seconds-of-model',
              ruleIndex: 1,
              level: 'warning',
              message: { text: '`seconds` is 5, which the model does not take.' },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri },
                    region: { startLine: 12, startColumn: 9, endLine: 12, endColumn: 12 },
                  },
                },
              ],
            },
          ],
        },
      ],
    })
  })

  test('lists its rules by name, each once', () => {
    const log = JSON.parse(formatSarif([warned, bad], '/work')).runs[0]
    expect({
      rules: log.tool.driver.rules.map(({ id }: { id: string }) => id),
      results: log.results.map(({ ruleId, ruleIndex }: { ruleId: string; ruleIndex: number }) => [ruleId, ruleIndex]),
    }).toStrictEqual({
      rules: ['refused-field', 'seconds-of-model'],
      results: [
        ['seconds-of-model', 1],
        ['refused-field', 0],
        ['seconds-of-model', 1],
      ],
    })
  })

  test('prints a log without results where all is fine', () => {
    expect(JSON.parse(formatSarif([good], '/work')).runs[0].results).toStrictEqual([])
  })
})
