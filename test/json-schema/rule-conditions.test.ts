import { describe, expect, it } from 'vitest'
import type { Rule } from '../../schemas/contract'
import { refusingRules, ruleCondition } from '../../src/json-schema/rule-conditions'

const rule = (parts: Partial<Rule>): Rule => ({
  code: 'no-text',
  severity: 'error',
  expects: { required: ['text'] },
  message: '`text` must be there.',
  ...parts,
})

const said = { title: 'no-text', description: '`text` must be there.' }

describe('the condition of a rule', () => {
  it('is one on the value that the rule is about', () => {
    expect(ruleCondition(rule({}))).toEqual({ required: ['text'] })
    expect(ruleCondition(rule({ on: ['a', '*'] }))).toEqual({ properties: { a: { items: { required: ['text'] } } } })
    expect(ruleCondition(rule({ when: { minProperties: 1 } }))).toEqual({
      if: { minProperties: 1 },
      then: { required: ['text'] },
    })
    expect(ruleCondition(rule({ on: ['a'], when: { not: {} } }))).toEqual({})
  })

  it('goes under the code and the message of the rule, where the rule refuses', () => {
    const rules = [
      rule({}),
      rule({ severity: 'warning' }),
      rule({ encoding: 'json', expects: { minProperties: 1 } }),
      rule({ encoding: 'form', expects: { minProperties: 2 } }),
    ]
    expect(refusingRules(rules, 'json')).toEqual([
      { ...said, required: ['text'] },
      { ...said, minProperties: 1 },
    ])
    expect(refusingRules(rules, 'form')).toEqual([
      { ...said, required: ['text'] },
      { ...said, minProperties: 2 },
    ])
  })

  it.each<[Partial<Rule>, object]>([
    [{ when: { required: ['a'] } }, { dependentRequired: { a: ['text'] } }],
    [{ when: { required: ['a'] }, expects: { required: ['b', 'c'] } }, { dependentRequired: { a: ['b', 'c'] } }],
    [{ when: { required: ['a', 'b'] } }, { if: { required: ['a', 'b'] }, then: { required: ['text'] } }],
    [{ when: { required: [] } }, { if: { required: [] }, then: { required: ['text'] } }],
    [
      { when: { required: ['a'], minProperties: 2 } },
      { if: { required: ['a'], minProperties: 2 }, then: { required: ['text'] } },
    ],
    [{ when: { minProperties: 2 } }, { if: { minProperties: 2 }, then: { required: ['text'] } }],
    [
      { when: { required: ['a'] }, expects: { minProperties: 2 } },
      { if: { required: ['a'] }, then: { minProperties: 2 } },
    ],
    [
      { on: ['x'], when: { required: ['a'] } },
      { properties: { x: { if: { required: ['a'] }, then: { required: ['text'] } } } },
    ],
  ])('is a keyword of its own where a member demands others: %j', (parts, expected) => {
    expect(refusingRules([rule(parts)], 'json')).toEqual([{ ...said, ...expected }])
  })
})
