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
