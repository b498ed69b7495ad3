import { describe, expect, it } from 'vitest'
import { type DialectId, translate } from '../src/index'
import { dialectOf } from './dialect-of'

/** A dialect with the tables of a registered one, whose codec writes fewer durations. */
function derivedFrom(id: DialectId) {
  const { codec, ...dialect } = dialectOf(id)
  return { ...dialect, id: 'derived', codec: { ...codec, expression: { ...codec.expression, durations: [4] } } }
}

const body = { model: 'sora-2', prompt: 'A red kite circles over a harvested field.', seconds: '8' }

describe('a dialect that shares the tables of another', () => {
  it('leaves translations to the other as they were', () => {
    const derived = derivedFrom('openai')
    translate(body, { from: 'openai', to: derived })
    expect(translate(body, { from: 'openai', to: 'openai' })).toEqual({ value: body, warnings: [] })
  })

  it('is translated to by its own codec, whatever was translated to the other before', () => {
    const longer = { ...body, model: 'sora-2-pro' }
    translate(longer, { from: 'openai', to: 'openai' })
    const derived = derivedFrom('openai')
    expect(translate(longer, { from: 'openai', to: derived }).value).toMatchObject({ seconds: '4' })
  })
})
