import { describe, expect, it } from 'vitest'
import { type Decision, decisionSource, isAlike, joined, refusal } from '../src/compile/decision'
import { createDeclarations } from '../src/compile/declarations'

const decision = (said: Partial<Decision>): Decision => ({
  arms: new Map(),
  asked: new Set(),
  isOpen: false,
  model: ['look up'],
  notes: [],
  limits: ['limit'],
  ...said,
})

describe('two decisions', () => {
  it.each<[what: string, Partial<Decision>, isAlike: boolean]>([
    ['that say the same', {}, true],
    ['that note other things', { notes: ['note'], arms: new Map([['a', ['judge']]]), asked: new Set(['a']) }, true],
    ['one of which is open', { isOpen: true }, false],
    ['that look the model up in other ways', { model: ['look', 'up'] }, false],
    ['that limit other things', { limits: [] }, false],
  ])('%s are told', (_, said, expected) => {
    expect(isAlike(decision({}), decision(said))).toBe(expected)
  })

  it('are joined, and ask which encoding the body has where they differ', () => {
    const json = decision({
      arms: new Map([
        ['both', ['judge']],
        ['other', ['judge', 'as JSON']],
        ['json', ['judge']],
      ]),
      asked: new Set(['both', 'json']),
      notes: ['note', 'note in JSON'],
    })
    const form = decision({
      arms: new Map([
        ['both', ['judge']],
        ['other', ['judge', 'as form']],
        ['form', ['judge']],
      ]),
      asked: new Set(['both', 'form']),
      notes: ['note in a form', 'note'],
    })
    expect(joined(json, form, ['refuse'])).toEqual({
      arms: new Map([
        ['both', ['judge']],
        ['other', ['if (isForm) {', 'judge', 'as form', '} else {', 'judge', 'as JSON', '}']],
        ['json', ['if (isForm) {', 'refuse', '} else {', 'judge', '}']],
        ['form', ['if (isForm) {', 'judge', '} else {', 'refuse', '}']],
      ]),
      asked: new Set(['both', 'json', 'form']),
      isOpen: false,
      model: ['look up'],
      notes: ['note', 'if (!isForm) note in JSON', 'if (isForm) note in a form'],
      limits: ['limit'],
    })
  })
})

describe('a decision is written', () => {
  const names = ['a', 'b', 'c']

  const written = (said: Partial<Decision>) => {
    const declarations = createDeclarations()
    const name = decisionSource(decision(said), names, declarations)
    return { name, lines: declarations.source().split('\n') }
  }

  const loop = [
    'for (const name in body) {',
    'if (!Object.prototype.hasOwnProperty.call(body, name)) return false',
    'const member = body[name]',
    'if (member === undefined) continue',
    'switch (name) {',
  ]

  it('as a function that keeps the members that are asked for, and refuses all others', () => {
    const arms = new Map([
      ['a', ['judge']],
      ['b', []],
      ['c', ['judge']],
    ])
    expect(written({ arms, asked: new Set(['c', 'b']), notes: ['note'] })).toEqual({
      name: 'clean0',
      lines: [
        'function clean0(body, dialect, found, isForm) {',
        'if (!isObject(body)) return false',
        'let faults = 0, $1 = undefined, $2 = undefined',
        ...loop,
        ...['case "a":', 'judge', 'break'],
        ...['case "b":', '$1 = member', 'break'],
        ...['case "c":', 'judge', '$2 = member', 'break'],
        ...['default:', 'if (noteMember(found, name)) return false'],
        ...['}', '}'],
        ...['found.isComplete = true', 'look up', 'note', 'limit', 'return !found.isSuspect'],
        '}',
      ],
    })
  })

  it('as a function that counts places where a limit asks for them, and lets others pass in an open body', () => {
    const said = { arms: new Map([['a', ['judge']]]), isOpen: true, limits: ['limit', 'if (places < 2) limit'] }
    expect(written(said)).toEqual({
      name: 'clean0',
      lines: [
        'function clean0(body, dialect, found, isForm) {',
        'if (!isObject(body)) return false',
        'let faults = 0, places = 0',
        ...loop,
        ...['case "a":', 'judge', 'break'],
        ...['}', '}'],
        ...['found.isComplete = true', 'look up', 'limit', 'if (places < 2) limit', 'return !found.isSuspect'],
        '}',
      ],
    })
  })

  it('with one line for a member that it may not have', () => {
    const declarations = createDeclarations()
    expect(refusal(declarations)).toBe('if (noteMember(found, name)) return false')
    expect([...declarations.used]).toEqual(['noteMember'])
  })
})
