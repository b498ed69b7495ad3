import { describe, expect, it } from 'vitest'
import { pngUpload } from '../schemas/example'
import { translate } from '../src/index'

const body = (input_reference: object) => ({
  model: 'sora-2',
  prompt: 'Rain.',
  size: '1280x720',
  seconds: '4',
  input_reference,
})

describe.each(['openai', 'new-api'] as const)('a file of a form, written for %s', (to) => {
  const options = { from: 'openai', to, encoding: 'form', losses: 'report' } as const

  it('shares no memory with the one that was read, even if that is a Buffer', () => {
    const { type, size, bytes } = pngUpload(1280, 720)
    const sent = { type, size, bytes: Buffer.from(bytes) }
    const { value } = translate(body(sent), options)
    sent.bytes.fill(0)
    expect(value?.input_reference).toEqual({ type, size, bytes })
  })

  it('has no member that is none of a file', () => {
    const upload = pngUpload(1280, 720)
    const { value, warnings } = translate(body({ ...upload, note: 'x' }), options)
    expect(value?.input_reference).toEqual(upload)
    expect(warnings.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['unknown-field', 'input_reference.note'],
    ])
  })
})
