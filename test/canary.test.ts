import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { pngUpload } from '../schemas/example'
import { showName } from '../src/cli/excerpt'
import {
  detect,
  type Issue,
  parseJson,
  parseMultipart,
  parseRequest,
  toErrorBody,
  toProblem,
  translate,
  translateAnswer,
  type ValidateOptions,
  validate,
} from '../src/index'
import { safeName } from '../src/wording'
import { call } from './cli/call'
import { expectNothingLogged } from './logged'
import { contentType, field, file, form, joined, latin1, type RawPart } from './multipart-body'
import { extended, replaced } from './planted'
import { examplesOf, ids } from './subjects'

/** No text of ours, no number and no word of any list. */
const secret = `sk-live-${randomBytes(12).toString('hex')}`

/** What a function returns beside the translated body, which carries the values of the request. */
interface Said {
  readonly issues?: readonly Issue[] | undefined
  readonly warnings: readonly Issue[]
  readonly trace?: unknown
}

const said: string[] = []

/** Remembers all that a result says, and both of its error answers. */
function hear(dialect: (typeof ids)[number], { issues, warnings, trace }: Said): void {
  const answers = issues === undefined ? [] : [toProblem({ issues }), toErrorBody(dialect, { issues })]
  said.push(JSON.stringify([issues, warnings, trace, answers]))
}

/** All that was said since the last time and holds the secret. */
function tells(): string[] {
  expect(said.length).toBeGreaterThan(0)
  return said.splice(0).filter((text) => text.includes(secret))
}

expectNothingLogged()

const plantings: readonly (readonly [description: string, by: unknown])[] = [
  ['text', secret],
  ['a list of text', [secret]],
  ['an object', { url: secret, type: secret, text: secret, image_url: secret }],
  ['text behind the value', (value: unknown) => `${typeof value === 'object' ? '' : value}${secret}`],
  ['text before the value', (value: unknown) => `${secret}${typeof value === 'object' ? '' : value}`],
  ['a line behind the value', (value: unknown) => `${typeof value === 'object' ? '' : value}\n${secret}`],
  ['a URL', `https://user:${secret}@example.com/${secret}?key=${secret}#${secret}`],
  ['a URL of another scheme', `${secret}://example.com`],
  ['the content of a Data URL', `data:image/png;base64,${secret}`],
  ['the type of a Data URL', `data:image/${secret};base64,AAAA`],
  ['a parameter of a Data URL', `data:image/png;name=${secret};base64,AAA`],
  ['the type and bytes of a file', { type: secret, size: 33, bytes: new TextEncoder().encode(secret) }],
]

const options: readonly ValidateOptions[] = [
  {},
  { coerce: true, lifecycle: 'warning', unknownModels: 'error', unknownFields: 'error', modelLimits: 'error' },
]

const formats = ['pretty', 'json', 'github', 'sarif']

describe.each(ids)('a value of %s', (id) => {
  const requests = examplesOf.get(id)?.requests ?? []
  const answers = examplesOf.get(id)?.answers ?? []

  it.each(plantings)('is repeated by nothing that judges or translates it: %s', (_, by) => {
    let turn = 0
    for (const { data, encoding = 'json' } of requests) {
      for (const body of replaced(data, by)) {
        for (const each of options) hear(id, validate(id, body, { ...each, encoding }))
        // One target a body, each in its turn: a dialect has many bodies.
        const to = ids[turn % ids.length] ?? id
        turn += 1
        hear(to, translate(body, { from: id, to, encoding, losses: 'report', explain: true }))
        if (turn % 20 === 1) hear(id, validate(id, body, { encoding: encoding === 'json' ? 'form' : 'json' }))
        if (turn % 20 === 2) said.push(JSON.stringify(detect({ body, path: `/${secret}?key=${secret}` })))
      }
    }
    expect(tells()).toEqual([])
  })

  it.each(plantings)('is repeated by nothing that reads it: %s', (_, by) => {
    for (const { data } of requests.slice(0, 20)) {
      for (const body of replaced(data, by)) {
        const text = JSON.stringify(body) ?? ''
        for (const each of [text, text.slice(0, -1), `${text}${secret}`, `${secret}${text}`]) {
          hear(id, parseJson(id, each))
        }
      }
    }
    expect(tells()).toEqual([])
  })

  it.each(plantings)('of an answer is repeated by nothing that translates it: %s', (_, by) => {
    const request = requests.find(({ valid }) => valid)?.data
    for (const { data, kind } of answers) {
      for (const answer of replaced(data, by)) {
        for (const to of ids) {
          const given = { from: id, to, kind: kind === 'status' ? 'status' : 'create', request } as const
          hear(to, translateAnswer(answer, given))
          hear(to, translateAnswer(answer, { ...given, losses: 'error', request: answer }))
        }
      }
    }
    expect(tells()).toEqual([])
  })

  it.each(plantings.filter(([, by]) => typeof by !== 'object'))('is not printed by the command: %s', async (_, by) => {
    const { data } = requests.find(({ valid, encoding = 'json' }) => valid && encoding === 'json') ?? {}
    const now = new Date('2026-01-01')
    const bodies = [...replaced(data, by)].map((body) => JSON.stringify(body) ?? '')
    const stdins = [...bodies, `${bodies[0]}${secret}`, `{"prompt": ${secret}}`, bodies.join('\n')]
    for (const stdin of stdins) {
      for (const format of formats) {
        said.push(JSON.stringify(await call(['lint', '--dialect', id, '--format', format], { stdin, now })))
      }
      said.push(JSON.stringify(await call(['lint', '--jsonl'], { stdin, now })))
      said.push(JSON.stringify(await call(['detect'], { stdin, now })))
      const { code, stdout, stderr } = await call(['translate', '--from', id, '--to', 'openai'], { stdin, now })
      // What is translated carries the values.
      const { value: _value, ...rest } = code === 2 ? {} : JSON.parse(stdout)
      said.push(JSON.stringify([rest, stderr]))
    }
    expect(tells()).toEqual([])
  })
})

// What may be a key, and looks like a word or a number but for its length.
const longWord = Array.from(randomBytes(24), (byte) => String.fromCharCode(97 + (byte % 26))).join('')
const longNumber = `4${Array.from(randomBytes(15), (byte) => byte % 10).join('')}`

describe.each(ids)('the command, of a request in %s', (id) => {
  const { data } =
    examplesOf.get(id)?.requests.find(({ valid, encoding = 'json' }) => valid && encoding === 'json') ?? {}
  const now = new Date('2026-01-01')

  it.each([longWord, longNumber])('shows no text that is longer than the words and numbers of lists', async (text) => {
    for (const body of [...replaced(data, text), ...extended(data, 'note', text)]) {
      for (const format of formats) {
        const { stdout, stderr } = await call(['lint', '--dialect', id, '--format', format], {
          stdin: JSON.stringify(body),
          now,
        })
        said.push(stdout, stderr)
      }
    }
    expect(said.splice(0).filter((each) => each.includes(text))).toEqual([])
  })

  it('shows an unknown name cut and escaped, and not what it holds', async () => {
    const hostile = `${secret}\u001b[31m\r\n🌊${'x'.repeat(1000)}`
    const shown = [safeName(hostile), JSON.stringify(safeName(hostile)).slice(1, -1), showName(hostile).slice(1)]
    let count = 0
    for (const body of extended(data, hostile, { [hostile]: secret, other: secret })) {
      for (const flags of [...formats.map((format) => ['--dialect', id, '--format', format]), ['--jsonl']]) {
        const { stdout, stderr } = await call(['lint', ...flags], { stdin: JSON.stringify(body), now })
        count += stdout.includes(secret) ? 1 : 0
        const rest = shown.reduce((text, name) => text.replaceAll(name, ''), `${stdout}${stderr}`)
        expect(rest).not.toContain(secret)
        expect(rest).not.toContain('\u001b[31m')
      }
    }
    expect(count).toBeGreaterThan(0)
  })
})

describe('a form', () => {
  const fields = { model: 'sora-2', prompt: 'Rain.', size: '720x1280', seconds: '4' }
  const written = Object.entries(fields).map(([name, text]) => field(name, text))
  const png = pngUpload(720, 1280).bytes
  const part = (headers: string, content: string | Uint8Array = 'x'): RawPart => ({ headers, content })
  const named = 'Content-Disposition: form-data; name="model"'
  const fileNamed = 'Content-Disposition: form-data; name="input_reference"'

  const bodies: readonly (readonly [description: string, body: Uint8Array])[] = [
    ...Object.keys(fields).map((name) => [`the field ${name}`, form(...written, field(name, secret))] as const),
    ...['size', 'seconds', 'seed', 'input_reference', 'input_reference[type]', 'metadata[a]', 'tags[]'].map(
      (name) => [`the field ${name} alone`, form(...written.slice(0, 2), field(name, secret))] as const,
    ),
    ['a field that is no UTF-8', form(part(`${named}\r\n`, latin1(`${secret}\xe9`)))],
    ['a header', form(part(`${named}\r\nX-Key: ${secret}\r\n`))],
    ['a header without an end', form(part(`${named}\r\nX-Key: ${secret}\n`))],
    ['a header that is none', form(part(`${secret}\r\n`))],
    ['the disposition', form(part(`Content-Disposition: ${secret}; name="model"\r\n`))],
    ['a parameter', form(part(`${named}; key=${secret}\r\n`))],
    ['a parameter twice', form(part(`${named}; key=${secret}; key=${secret}\r\n`))],
    ['the transfer encoding', form(part(`${named}\r\nContent-Transfer-Encoding: ${secret}\r\n`))],
    ['the type of a field', form(part(`${named}\r\nContent-Type: text/${secret}\r\n`))],
    ['the charset of a field', form(part(`${named}\r\nContent-Type: text/plain; charset=${secret}\r\n`))],
    [
      'the name of a file',
      form(...written, part(`${fileNamed}; filename="${secret}.png"\r\nContent-Type: image/png\r\n`, png)),
    ],
    ['the name of a file twice', form(part(`${fileNamed}; filename="${secret}"; filename="${secret}"\r\n`, png))],
    ['the name of a file in UTF-8', form(...written, part(`${fileNamed}; filename*=UTF-8''${secret}\r\n`, png))],
    ['the type of a file', form(...written, file('input_reference', png, `image/${secret}`))],
    ['the content of a file', form(...written, file('input_reference', joined(secret)))],
    ['the rest of a file', form(...written, file('input_reference', joined(png, secret)))],
    ['what comes before the form', joined(secret, form(...written))],
    ['what comes after the form', joined(form(...written), secret)],
    ['a form that is cut off', form(...written, field('user', secret)).slice(0, -20)],
    ['a form that is none', joined(secret)],
    ['another boundary', joined(`--${secret}\r\n${named}\r\n\r\nx\r\n--${secret}--\r\n`)],
  ]

  it.each(bodies)('is repeated by nothing that reads it: %s', async (_, body) => {
    for (const id of ids) {
      hear(id, await parseMultipart(id, body, contentType))
      hear(
        id,
        await parseMultipart(id, body, contentType, { limits: { fieldBytes: 8, fileBytes: 8, headerBytes: 60 } }),
      )
      hear(id, await parseRequest(id, { headers: { 'content-type': contentType }, body }))
    }
    const now = new Date('2026-01-01')
    for (const format of formats) {
      const flags = ['lint', '--dialect', 'openai', '--content-type', contentType, '--format', format]
      said.push(JSON.stringify(await call(flags, { stdin: body, now })))
    }
    expect(tells()).toEqual([])
  })
})

describe('a header of a request', () => {
  const body = JSON.stringify({ model: 'sora-2', prompt: 'x' })
  const headers: readonly Record<string, string>[] = [
    { 'content-type': secret },
    { 'content-type': `application/json; charset=${secret}` },
    { 'content-type': `application/json; ${secret}` },
    { 'content-type': `multipart/form-data; boundary=${secret}` },
    { 'content-type': `multipart/form-data; boundary="${secret}é"` },
    { 'content-type': `multipart/${secret}; boundary=x` },
    { 'content-type': 'application/json', 'content-encoding': secret },
    { 'content-type': 'application/json', 'content-length': secret },
    { 'content-type': 'application/json', authorization: `Bearer ${secret}`, [secret]: secret },
    { 'content-type': 'application/x-www-form-urlencoded', cookie: secret },
  ]

  it.each(headers)('is repeated by nothing that reads it: %o', async (given) => {
    for (const id of ids) {
      hear(id, await parseRequest(id, { headers: given, body }))
      hear(id, await parseRequest(id, { headers: given, body: `model=${secret}&prompt=%${secret}&${secret}` }))
    }
    expect(tells().filter((text) => !text.includes('unknown-field'))).toEqual([])
  })
})

describe.each(ids)('an unknown name in %s', (id) => {
  const hostile = `${secret}\u001b[31m\r\n🌊${'x'.repeat(1000)}`
  const shown = safeName(hostile)
  const bodies = (examplesOf.get(id)?.requests ?? []).flatMap(({ data, encoding = 'json' }) =>
    [...extended(data, hostile, secret)].map((body) => ({ body, encoding })),
  )

  /** The finding with the name taken out of where it may stand. */
  function withoutName({ path, message, ...issue }: Issue): string {
    const rest = path.map((step) => (step === shown ? '' : step))
    return JSON.stringify({ ...issue, path: rest, message: message.replaceAll(shown, '') })
  }

  it('is shown in the path and the message of an unknown field, cut and escaped', () => {
    let count = 0
    for (const { body, encoding } of bodies) {
      const results = [
        validate(id, body, { encoding, unknownFields: 'error' }),
        parseJson(id, JSON.stringify(body)),
        translate(body, { from: id, to: ids[count % ids.length] ?? id, encoding, losses: 'report' }),
      ]
      for (const { issues = [], warnings } of results) {
        for (const answer of issues.length === 0 ? [] : [toProblem({ issues }), toErrorBody(id, { issues })]) {
          const text = JSON.stringify(answer)
          expect(text.replaceAll(JSON.stringify(shown).slice(1, -1), '')).not.toContain(secret)
        }
        for (const issue of [...issues, ...warnings]) {
          count += JSON.stringify(issue).includes(secret) ? 1 : 0
          expect(issue.code === 'unknown-field' ? withoutName(issue) : JSON.stringify(issue)).not.toContain(secret)
        }
      }
    }
    expect(count).toBeGreaterThan(bodies.length / 2)
  })
})

it('shows 64 code points of a name, and nothing but printable characters', () => {
  expect(safeName(`\u001b\r\n\u202e🌊${'x'.repeat(1000)}`)).toBe(
    `\\u{1b}\\u{d}\\u{a}\\u{202e}\\u{1f30a}${'x'.repeat(59)}…`,
  )
})
