import { describe, expect, it } from 'vitest'
import { type DialectId, dialects, translate, validate } from '../src/index'
import { extended, replaced } from './planted'
import { examplesOf, ids } from './subjects'

const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
const upload = { type: 'image/png', size: bytes.length, bytes }

const refusal = {
  code: 'type',
  severity: 'error',
  path: ['input_reference', 'bytes'],
  message: '`input_reference.bytes` holds bytes, which JSON cannot carry.',
  hint: "Judge the request with the option `encoding: 'form'`.",
}

const taken: readonly (readonly [id: DialectId, body: Record<string, unknown>])[] = [
  ['ope-ai', { model: 'sora-2', prompt: 'Rain.', size: '720x1280', seconds: '4' }],
  ['new-api', { model: 'sora-2', prompt: 'Rain.' }],
  ['openai', { model: 'sora-2', prompt: 'Rain.' }],
]

describe('an uploaded file in a JSON body', () => {
  it.each(taken)('of %s is refused, since JSON has no bytes', (id, body) => {
    const { issues } = validate(id, { ...body, input_reference: upload })
    expect(issues).toContainEqual({ ...refusal, dialect: id })
  })

  it.each(taken)('of %s is no translation either', (id, body) => {
    const own = { ...body, input_reference: { ...upload, size: upload } }
    for (const to of ids) {
      const { issues } = translate(own, { from: id, to, losses: 'report' })
      expect(issues).toContainEqual({ ...refusal, dialect: id })
    }
  })

  it('is refused whatever becomes of unknown fields', () => {
    const body = { model: 'sora-2', prompt: 'Rain.', input_reference: upload }
    const { issues } = validate('new-api', body, { unknownFields: 'ignore' })
    expect(issues).toEqual([{ ...refusal, dialect: 'new-api' }])
  })

  it('is as good as any other where no field takes a file', () => {
    const body = { model: 'sora-2', prompt: 'Rain.', metadata: { upload } }
    const { value, issues } = translate(body, { from: 'new-api', to: 'new-api' })
    expect(issues).toBeUndefined()
    expect(value).toEqual(body)
  })
})

describe.each(ids)('bytes anywhere in a request of %s', (id) => {
  it('make no function throw', () => {
    let count = 0
    for (const { data } of examplesOf.get(id)?.requests ?? []) {
      for (const body of [...replaced(data, upload), ...replaced(data, bytes), ...extended(data, 'extra', upload)]) {
        const encoding = dialects[id].compiled?.form === undefined || count % 2 === 0 ? 'json' : 'form'
        const to = ids[count % ids.length] ?? id
        const { value, issues } = translate(body, { from: id, to, encoding, losses: 'report' })
        expect(value === undefined || issues === undefined).toBe(true)
        count += 1
      }
    }
    expect(count).toBeGreaterThan(100)
  })
})
