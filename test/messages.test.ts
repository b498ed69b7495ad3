import { describe, expect, it } from 'vitest'
import { type ValidateOptions, validate } from '../src/index'

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
