import { describe, expect, it } from 'vitest'
import type { ModelFamily } from '../schemas/model-facts'
import { growingTable } from '../src/limits/growing-table'
import { limitTable } from '../src/limits/limit-table'

function family(id: string, names: readonly (string | { model: string; variant: string })[]): ModelFamily {
  const models = names.map((name, index) => ({ id: `${id}-${index}`, names: { ours: name } }))
  return { id, title: id, vendor: 'A vendor', sources: {}, models }
}

const first = family('first', ['plain', { model: 'box', variant: 'one' }])
const second = family('second', ['other', { model: 'box', variant: 'two' }])
const third = family('third', ['last', 'plain'])

function opened() {
  const asked: string[] = []
  const families = [first, second, third].map((each) => () => {
    asked.push(each.id)
    return each
  })
  return { asked, table: growingTable('ours', families) }
}

describe('a growing table', () => {
  it('derives no family before a name is asked for', () => {
    expect(opened().asked).toEqual([])
  })

  it('derives families until one names the model', () => {
    const { asked, table } = opened()
    expect(table.find('other')).toEqual({ id: 'second-0', family: 'second' })
    expect(table.find('plain')).toEqual({ id: 'first-0', family: 'first' })
    expect(asked).toEqual(['first', 'second'])
  })

  it('looks for variants of a container in every family', () => {
    const { asked, table } = opened()
    expect(table.find('box')).toEqual({
      variants: { one: { id: 'first-1', family: 'first' }, two: { id: 'second-1', family: 'second' } },
    })
    expect(asked).toEqual(['first', 'second', 'third'])
  })

  it('knows no other name, none of every object either', () => {
    const { asked, table } = opened()
    expect(table.find('constructor')).toBeUndefined()
    expect(asked).toEqual(['first', 'second', 'third'])
  })

  it('is as a whole what all families say, in their order, each derived once', () => {
    const { asked, table } = opened()
    table.find('plain')
    const whole = table.whole()
    expect(Object.entries(whole)).toEqual(Object.entries(limitTable('ours', [first, second, third])))
    expect(table.whole()).toBe(whole)
    expect(asked).toEqual(['first', 'second', 'third'])
  })
})
