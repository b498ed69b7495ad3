import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { video as expressVideo } from '../../src/adapters/express'
import type { AdapterOptions } from '../../src/adapters/video-request'
import type { DialectId } from '../../src/index'
import { safeName } from '../../src/wording'
import { expectNothingLogged } from '../logged'
import { contentType, field, file, form } from '../multipart-body'
import { extended, replaced } from '../planted'
import { examplesOf, ids } from '../subjects'
import { answer, listen, type Running, servers } from './servers'

/** No text of ours, no number and no word of any list. */
const secret = `sk-live-${randomBytes(12).toString('hex')}`

expectNothingLogged()

/** Servers with a check behind a body parser, which hands on what it made of the text. */
async function startParsed(dialect: DialectId, options?: AdapterOptions): Promise<Running> {
  const app = express()
  app.use(express.json(), express.urlencoded({ extended: true }), expressVideo(dialect, options))
  app.post('/v1/videos', (request, response) => void response.json(answer(request.video)))
  return listen(createServer(app))
}

const starts = Object.entries({ ...servers, 'express behind a parser': startParsed })

const plantings: readonly (readonly [description: string, by: unknown])[] = [
  ['text', secret],
  ['text in a list and an object', [{ url: secret, type: secret, image_url: [secret] }]],
  ['a URL', `https://user:${secret}@example.com/${secret}?key=${secret}`],
]

const choices: readonly AdapterOptions[] = [
  {},
  { errors: 'problem', coerce: true, lifecycle: 'warning', unknownModels: 'error', modelLimits: 'error' },
]

describe.each(starts)('the adapter for %s', (_, start) => {
  const running = new Map<string, Running>()
  // The parser answers what it cannot read by itself, and quotes it.
  const isParsed = start === startParsed
  const keyOf = (id: DialectId, options: AdapterOptions) => `${id} ${options.errors}`

  beforeAll(async () => {
    for (const id of ids) {
      for (const options of choices) {
        running.set(keyOf(id, options), await start(id, { ...options, unknownFields: 'error' }))
      }
    }
  })

  afterAll(async () => {
    for (const server of running.values()) await server.close()
  })

  /** All that an adapter says of a request; of an accepted one, what it hands on beside the request itself. */
  async function said(id: DialectId, options: AdapterOptions, type: string, body: string | Uint8Array) {
    const response = await fetch(`${running.get(keyOf(id, options))?.url}/v1/videos`, {
      method: 'POST',
      headers: { 'content-type': type, authorization: `Bearer ${secret}` },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    })
    const { seen: _seen, ...rest } = JSON.parse(await response.text())
    const text = JSON.stringify([response.status, response.statusText, [...response.headers], rest])
    return { isRefused: response.status !== 200, text }
  }

  describe.each(ids)('in front of %s', (id) => {
    const requests = (examplesOf.get(id)?.requests ?? []).filter(
      ({ data, encoding = 'json' }) => encoding === 'json' && JSON.stringify(data).length < 1000,
    )

    it.each(plantings)('repeats no value of a JSON body: %s', async (_, by) => {
      let refused = 0
      for (const { data } of requests.slice(0, 2)) {
        for (const body of replaced(data, by)) {
          if (isParsed && typeof body !== 'object') continue
          for (const options of choices) {
            const { isRefused, text } = await said(id, options, 'application/json', JSON.stringify(body) ?? '')
            refused += isRefused ? 1 : 0
            expect(text).not.toContain(secret)
          }
        }
      }
      expect(refused).toBeGreaterThan(0)
    })

    it.skipIf(isParsed)('repeats nothing of a text that is no JSON', async () => {
      for (const body of [secret, `{"prompt": ${secret}}`, `{"prompt": "${secret}"`, `{"a": 1}${secret}`]) {
        for (const options of choices) {
          const { isRefused, text } = await said(id, options, 'application/json', body)
          expect({ isRefused, text }).toEqual({ isRefused: true, text: expect.not.stringContaining(secret) })
        }
      }
    })

    it('shows an unknown name cut and escaped, and not what it holds', async () => {
      const hostile = `${secret}\u001b[31m\r\n🌊${'x'.repeat(1000)}`
      // In JSON a backslash is written twice.
      const shown = JSON.stringify(safeName(hostile)).slice(1, -1)
      let count = 0
      for (const { data } of requests.slice(0, 2)) {
        for (const body of extended(data, hostile, secret)) {
          for (const options of choices) {
            const { text } = await said(id, options, 'application/json', JSON.stringify(body))
            count += text.includes(secret) ? 1 : 0
            expect(text.replaceAll(shown, '').replaceAll(safeName(hostile), '')).not.toContain(secret)
          }
        }
      }
      expect(count).toBeGreaterThan(0)
    })

    it('repeats no value of a form', async () => {
      const { data } = requests.find(({ valid }) => valid) ?? {}
      const fields = Object.entries(Object(data)).map(([name, value]): [string, string] => [name, `${value}`])
      const forms = [
        ...fields.map(([planted]) => fields.map(([name, value]) => field(name, name === planted ? secret : value))),
        ...['size', 'seed', 'input_reference', 'input_reference[type]', 'metadata[a]', 'tags[]'].map((name) => [
          ...fields.filter(([other]) => other !== name).map(([other, value]) => field(other, value)),
          field(name, secret),
        ]),
        [file('input_reference', new TextEncoder().encode(secret), `image/${secret}`)],
      ]
      for (const parts of forms) {
        for (const options of choices) {
          const { text } = await said(id, options, contentType, form(...parts))
          expect(text).not.toContain(secret)
        }
      }
    })

    it('repeats no value of a URL-encoded form', async () => {
      for (const options of choices) {
        const body = `model=${secret}&prompt=${secret}&size=${secret}`
        const { text } = await said(id, options, 'application/x-www-form-urlencoded', body)
        expect(text).not.toContain(secret)
      }
    })

    it.skipIf(isParsed)('repeats nothing of a header', async () => {
      for (const type of [`text/${secret}`, `application/json; charset=${secret}`, `multipart/form-data; ${secret}`]) {
        for (const options of choices) {
          const { isRefused, text } = await said(id, options, type, '{}')
          expect({ isRefused, text }).toEqual({ isRefused: true, text: expect.not.stringContaining(secret) })
        }
      }
    })
  })
})
