import { describe, expect, it } from 'vitest'
import type { Rule } from '../schemas/contract'
import { visitPlaces } from '../src/places'
import { addFinding, createReport, most } from '../src/report'
import { checkRules } from '../src/rules'

const needsText: Rule = { code: 'lamp', severity: 'error', expects: { type: 'string' }, message: 'Lamps are texts.' }

function said(
  rule: Rule | readonly Rule[],
  body: unknown,
  encoding: 'json' | 'form' = 'json',
  suspects?: readonly number[],
) {
  const report = createReport('lamp')
  checkRules([rule].flat(), body, encoding, report, suspects)
  return [...report.issues, ...report.warnings].map(({ dialect: _, ...finding }) => finding)
}

const found = (path: readonly (string | number)[], members: object = {}) => ({
  code: 'lamp',
  severity: 'error',
  path,
  message: 'Lamps are texts.',
  ...members,
})

describe('a place', () => {
  it.each<[readonly string[], readonly unknown[]]>([
    [[], [[], { a: { b: 1 }, list: [{ b: 2 }, 3, null, { b: undefined }], text: 'xy' }]],
    [['a'], [['a'], { b: 1 }]],
    [
      ['a', 'b'],
      [['a', 'b'], 1],
    ],
    [['a', 'c'], []],
    [['b'], []],
    [['a', '*'], []],
    [['text', '*'], []],
    [
      ['list', '*', 'b'],
      [['list', 0, 'b'], 2],
    ],
    [
      ['list', '*'],
      [['list', 0], { b: 2 }, ['list', 1], 3, ['list', 2], null, ['list', 3], { b: undefined }],
    ],
  ])('is reached by %j', (steps, places) => {
    const body = { a: { b: 1 }, list: [{ b: 2 }, 3, null, { b: undefined }], text: 'xy' }
    const visited: unknown[] = []
    visitPlaces(body, steps, (value, path) => visited.push([...path], value))
    expect(visited).toStrictEqual(places)
  })
})

describe('a rule', () => {
  it.each<[string, Partial<Rule>, unknown, readonly object[]]>([
    ['holds', {}, 'a', []],
    ['is broken by the body', {}, 7, [found([])]],
    ['is broken at a place', { on: ['a', '*'] }, { a: ['x', 7, 8] }, [found(['a', 1]), found(['a', 2])]],
    ['is broken by nothing that is absent', { on: ['a'] }, {}, []],
    ['points further in', { on: ['a'], at: ['b', 'c'] }, { a: 7 }, [found(['a', 'b', 'c'])]],
    ['is a warning', { severity: 'warning' }, 7, [found([], { severity: 'warning' })]],
    ['applies', { when: { type: 'integer' } }, 7, [found([])]],
    ['does not apply', { when: { type: 'integer' } }, null, []],
    ['says its remedy', { hint: 'Take a text.' }, 7, [found([], { hint: 'Take a text.' })]],
    ['works its remedy out', { hint: (value) => `Take "${value}".` }, 7, [found([], { hint: 'Take "7".' })]],
    ['has no remedy for this', { hint: () => undefined }, 7, [found([])]],
    ['says what is allowed', { allowed: ['a', 7] }, 7, [found([], { allowed: ['a', 7] })]],
    [
      'says what was meant',
      { expects: { enum: ['candle'] }, allowed: ['candle', 7] },
      'candel',
      [found([], { hint: 'Did you mean "candle"?', allowed: ['candle', 7] })],
    ],
    [
      'says what was meant before its remedy',
      { expects: { not: {} }, at: ['a'], allowed: ['candle'], hint: 'Take wax.' },
      { a: 'candel' },
      [found(['a'], { hint: 'Did you mean "candle"? Take wax.', allowed: ['candle'] })],
    ],
    [
      'says its remedy where nothing was meant',
      { expects: { not: {} }, allowed: ['candle'], hint: 'Take wax.' },
      'neon',
      [found([], { hint: 'Take wax.', allowed: ['candle'] })],
    ],
  ])('%s', (_, members, body, findings) => {
    expect(said({ ...needsText, ...members }, body)).toStrictEqual(findings)
  })

  it('of an encoding is asked in no other', () => {
    const rule = { ...needsText, encoding: 'form' } as const
    expect([said(rule, 7), said(rule, 7, 'form'), said(needsText, 7, 'form')]).toEqual([[], [found([])], [found([])]])
  })

  it('is silent where there is an error, and once the report is full', () => {
    const report = createReport('lamp')
    addFinding(report, { ...found(['a']), severity: 'error' })
    checkRules([{ ...needsText, on: ['a'], at: ['b'] }], { a: 7 }, 'json', report)
    expect(report.issues.length).toBe(1)
    let asked = 0
    const counting: Rule = {
      ...needsText,
      severity: 'warning',
      on: ['*'],
      hint: () => {
        asked += 1
        return undefined
      },
    }
    const full = createReport('lamp')
    for (let count = 0; count < most; count += 1) addFinding(full, { ...found(['x']), severity: 'error' })
    checkRules([counting], [1, 2], 'json', full)
    expect([asked, full.warnings]).toEqual([0, []])
  })

  it('is asked in its order where it is suspected, and not where it is not', () => {
    const rules = ['a', 'b', 'c'].map((code) => ({ ...needsText, code, at: [code] }))
    const codes = (suspects?: readonly number[]) => said(rules, 7, 'json', suspects).map(({ code }) => code)
    expect([codes(), codes([]), codes([2, 0]), codes([10, 1, 2])]).toEqual([
      ['a', 'b', 'c'],
      [],
      ['a', 'c'],
      ['b', 'c'],
    ])
  })
})
