import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { pngUpload } from '../schemas/example'
import { validate } from '../src/index'
import { createJsonSchema } from '../src/json-schema/index'

const png = Buffer.from(pngUpload(720, 1280).bytes).toString('base64')

const urls = [
  ...['image/png', 'IMAGE/Png', ' image/png ', 'image/png;x=1', 'image/png; x="a,b"'].map(
    (type) => `data:${type};base64,${png}`,
  ),
  ...['image/gif', 'image/pngx', 'ximage/png', 'image/png/x', 'text/plain', '', 'image'].map(
    (type) => `data:${type};base64,${png}`,
  ),
  ...[
    `DATA:image/png;BASE64,${png}`,
    `data:image/png;  base64,${png}`,
    `data:image/png,${png}`,
    `data:image/png;base64${png}`,
  ],
  ...[
    'data:',
    'data:,',
    'data:;base64,',
    'data:image/png',
    `data:image/png;base64 ,${png}`,
    `data:image/png;base64x,${png}`,
  ],
  ...[`${png}\n`, `${png.slice(0, -4)}AA=A`, `${png.slice(0, -4)}A===`, `-${png.slice(1)}`].map(
    (text) => `data:image/png;base64,${text}`,
  ),
  ...['https://example.com/1.png', 'database:x', 'data', png, ''],
]

const bodies = urls.flatMap((url): [dialect: 'new-api' | 'ope-ai' | 'openai' | 'sora-web', body: object][] => {
  const rest = { model: 'sora-2', prompt: 'Rain.' }
  const content = [{ type: 'image_url', image_url: { url } }]
  return [
    ['new-api', { ...rest, image: url }],
    ['new-api', { ...rest, images: ['https://example.com/1.png', url] }],
    ['new-api', { ...rest, input_reference: { image_url: { url } } }],
    ['new-api', { ...rest, input_reference: { content } }],
    ['new-api', { ...rest, content }],
    ['new-api', { ...rest, content: [{ type: 'audio_url', audio_url: { url } }] }],
    [
      'new-api',
      { ...rest, content: [{ type: 'image_url', role: url, image_url: { url: 'https://example.com/1.png' } }] },
    ],
    ['new-api', { ...rest, video: url, video_urls: [url] }],
    ['openai', { ...rest, input_reference: { image_url: url } }],
    ['ope-ai', { ...rest, size: '720x1280', seconds: '4', input_reference: { content } }],
    ['sora-web', { inpaint_items: [{ url }] }],
  ]
})

const decisions = new Map<string, (body: unknown) => boolean>()

/** Compiles a schema where a test asks for it first. */
function accepts(id: (typeof bodies)[number][0], body: unknown): boolean {
  const known = decisions.get(id) ?? new Ajv2020({ strict: false }).compile(createJsonSchema(id, { strict: true }))
  decisions.set(id, known)
  return known(body)
}

describe('a Data URL in a strict schema', () => {
  it('is taken where validation takes it as an image, and as what is no image', () => {
    const differing = bodies.filter(([id, body]) => accepts(id, body) !== (validate(id, body).issues === undefined))
    expect(differing).toEqual([])
    expect(bodies.filter(([id, body]) => validate(id, body).issues === undefined).length).toBeGreaterThan(100)
  })

  it('is not measured: groups of four, the parameters of a type and the bytes are for validation', () => {
    const body = (url: string) => ({ inpaint_items: [{ url }] })
    const passed = [
      ['data:image/png;base64,A', 'data-url-syntax'],
      ['data:image/png;x;x=1;x=2;base64,AAAA', 'unsupported-image-type'],
      ['data:image/png;base64,AAAA', 'image-type-mismatch'],
    ]
    expect(passed.map(([url = '']) => [url, validate('sora-web', body(url)).issues?.[0]?.code])).toEqual(passed)
    expect(passed.map(([url = '']) => accepts('sora-web', body(url)))).toEqual([true, true, true])
  })

  it('may be megabytes', () => {
    const body = (end: string) => ({
      inpaint_items: [{ url: `data:image/png;base64,${'A'.repeat(20_000_000)}${end}` }],
    })
    expect([accepts('sora-web', body('')), accepts('sora-web', body('-'))]).toEqual([true, false])
  })
})
