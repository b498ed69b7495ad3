import { describe, expect, it } from 'vitest'
import { dialects, type ValidateOptions, validate } from '../src/index'

const prompt = 'Rain on a tin roof.'
const opeAi = { model: 'sora-2', prompt, size: '720x1280', seconds: '4' }

const told = (dialect: string, body: unknown, options: ValidateOptions = {}) => {
  const { issues = [], warnings } = validate(dialect as 'ope-ai', body, options)
  return [...issues, ...warnings].map(({ message, hint }) => (hint === undefined ? message : `${message} ${hint}`))
}

describe('a URL of another scheme', () => {
  const url = 'ftp://example.com/x'
  const item = { type: 'image_url', image_url: { url } }

  it.each([
    ['ope-ai', { ...opeAi, input_reference: { content: [item] } }, 'input_reference.content[].image_url.url'],
    ['openai', { model: 'sora-2', prompt, input_reference: { image_url: url } }, 'input_reference.image_url'],
    ['new-api', { model: 'viduq3-turbo', prompt, content: [item] }, 'content[].image_url.url'],
    ['new-api', { model: 'viduq3-turbo', prompt, images: [url] }, 'images[]'],
    ['unified', { model: 'sora-2', prompt, images: [url] }, 'images[]'],
  ])('is named by its full path in %s', (dialect, body, path) => {
    expect(told(dialect, body).filter((text) => text.includes('http or https'))).toEqual([
      expect.stringContaining(`\`${path}\` should be`),
    ])
  })
})

describe('a payload of another type', () => {
  const payload = { url: 'https://example.com/x' }
  const mismatch =
    '`video_url` does not belong to an item of type image_url. Remove it, or change `type` to "video_url"; an item of type image_url carries `image_url`.'

  it.each([
    ['alone', { type: 'image_url', video_url: payload }],
    ['beside the right one', { type: 'image_url', image_url: payload, video_url: payload }],
  ])('%s is told what to do', (_, item) => {
    expect(told('ope-ai', { ...opeAi, input_reference: { content: [item] } })).toContain(mismatch)
    expect(told('new-api', { model: 'viduq3-turbo', prompt, content: [item] })).toContain(mismatch)
  })
})

describe('a URL in the place of an upload', () => {
  it('asks for an image, and says where the URL goes', () => {
    expect(told('ope-ai', { ...opeAi, input_reference: 'https://example.com/x' }, { encoding: 'form' })).toEqual([
      '`input_reference` must be an uploaded image, not text. Upload the file, or send the URL as application/json, in `input_reference.content`.',
    ])
  })
})

describe('an account group in a model name', () => {
  const names = Object.keys(dialects['new-api'].compiled?.limits ?? {})

  it.each(names.flatMap((name) => [`${name}-stable`, `${name}-official`].map((model) => [model, name] as const)))(
    '%s is told its base name',
    (model, name) => {
      expect(told('new-api', { model, prompt })).toContain(
        `\`model\` must be the base name; stable and official are groups of accounts. Send "${name}"; the account or the token decides the group.`,
      )
    },
  )

  it('is told no name that is not listed', () => {
    expect(names).toHaveLength(33)
    expect(told('new-api', { model: 'sk-secret-stable', prompt })).toEqual([
      '`model` must be the base name; stable and official are groups of accounts. Send the name without that ending; the account or the token decides the group.',
    ])
  })
})

describe('a duration that a model does not take', () => {
  it.each([
    [
      { model: 'gemini-omni', mode: 't2v', seconds: 5 },
      '`seconds`: gemini-omni does not take a duration of 5 seconds. It takes 4, 6, 8 or 10. The platform maps any other duration to 4, 6, 8 or 10 s and does not say how.',
    ],
    [
      { model: 'veo3.1', mode: 't2v', seconds: 4, resolution: '1080p' },
      "`seconds`: veo3.1 does not take a duration of 4 seconds at 1080p or 4k. It takes 8. The Gemini API forces 8 s at 1080p and 4k; Vertex AI's reference has no such rule and lists 4, 6 and 8 s.",
    ],
  ])('is told why: %j', (request, text) => {
    expect(told('new-api', { ...request, prompt })).toEqual([text])
  })
})

describe('a number in the place of a whole number', () => {
  it.each([
    [4.5, 'a fraction'],
    [Number.NaN, 'a number that JSON cannot hold'],
    ['4.5', 'text'],
  ])('is said to be what it is: %s', (seed, found) => {
    const said = [`\`seed\` must be a whole number, not ${found}.`]
    expect(told('ope-ai', { ...opeAi, seed })).toEqual(said)
  })
})
