import { describe, expect, it } from 'vitest'
import type { Dialect, Suspects } from '../schemas/contract'
import type { Examples } from '../schemas/example'
import { type DialectId, dialects, validate } from '../src/index'
import { mediaOf } from '../src/limits/quantities'
import { returnSuspects, takeSuspects } from '../src/suspects'
import { breakings } from './breakings'

// What a decision notes is what the checks look at; test/clean.test.ts holds that nothing is missed by that. Here is that
// no more is looked at than must be, and that the media it has read are those that the body holds.

/** What the decision on a JSON body notes, copied before the next decision has it. */
function notesOn(id: DialectId, body: unknown): Suspects {
  const dialect: Dialect = dialects[id]
  const found = takeSuspects()
  dialect.compiled?.json?.clean(body, dialect, found, false)
  const notes = { ...found, members: [...found.members], rules: [...found.rules], media: [...found.media] }
  returnSuspects(found)
  return notes
}

const nothing: Suspects = {
  isComplete: true,
  isSuspect: false,
  members: [],
  isMissing: false,
  rules: [],
  aliases: false,
  images: false,
  media: [],
  // Without media nobody asks which they are.
  isMediaKnown: false,
  limits: false,
}

const small = { model: 'sora-2', prompt: 'Rain.', size: '1280x720', seconds: '4' }
const image = (url: string) => ({ type: 'image_url', image_url: { url } })
const withContent = (...content: readonly object[]) => ({ ...small, input_reference: { content } })
const unknownRole = { kind: 'image', role: undefined } as const

describe('a decision', () => {
  it.each<[string, object, Partial<Suspects>]>([
    ['nothing of a body that is right', small, {}],
    ['the media of one place', withContent(image('https://a.example/x')), { media: [unknownRole], isMediaKnown: true }],
    ['a refused field alone', { ...small, aspect_ratio: '16:9' }, { members: ['aspect_ratio'] }],
    ['a text of another form by its rule alone', { ...small, size: 'wide' }, { rules: [0] }],
    ['a text that is none by its shape alone', { ...small, size: 7 }, { members: ['size'] }],
    [
      'a payload of another branch by its shape alone',
      withContent({ type: 'image_url', video_url: { url: 'ftp://a.example/x' } }),
      { members: ['input_reference'], media: [unknownRole], isMediaKnown: true },
    ],
    [
      'an unknown member of an image with what it may hold',
      withContent({ ...image('https://a.example/x'), other: 'data:image/png;base64,AAAA' }),
      { members: ['input_reference'], rules: [4, 5, 6], images: true, media: [unknownRole] },
    ],
  ])('notes %s', (_, body, notes) => {
    const isSuspect = notes.members !== undefined || notes.rules !== undefined
    expect(notesOn('ope-ai', body)).toEqual({ ...nothing, isSuspect, ...notes })
  })

  it('notes a missing member, and a model that it does not know', () => {
    expect(notesOn('ope-ai', { ...small, model: 'house-video-1', prompt: undefined })).toEqual({
      ...nothing,
      isSuspect: true,
      isMissing: true,
      limits: true,
    })
  })
})

// The models of the other dialects ask nothing of media.
describe.each(['ope-ai', 'openai', 'new-api'] as const)('%s', async (id) => {
  // As in clean.test.ts.
  const { examples } = (await import(`../schemas/dialects/${id}/examples.ts`)) as { examples: Examples }
  const dialect: Dialect = dialects[id]

  it('hands on the media that a body holds, or none', () => {
    const own = examples.requests.filter(({ encoding = 'json' }) => encoding === 'json').map(({ data }) => data)
    const bodies = own.flatMap((body) => [body, ...breakings(body)])
    const known = bodies.map((body) => ({ body, notes: notesOn(id, body) })).filter(({ notes }) => notes.isMediaKnown)
    expect(known.filter(({ notes }) => notes.media.length > 0).length).toBeGreaterThan(10)
    for (const { body, notes } of known) {
      expect(notes.media).toEqual(mediaOf(body, dialect.fields).map(({ kind, role }) => ({ kind, role })))
    }
  })
})

it('goes over no members of an object that may hold anything', () => {
  const asked: string[] = []
  const metadata = new Proxy(
    { trace: 'a' },
    {
      ownKeys: (target) => {
        asked.push('names')
        return Reflect.ownKeys(target)
      },
    },
  )
  const body = { model: 'sora-2', prompt: 'Rain.', metadata }
  const result = validate('new-api', body)
  expect(asked).toEqual([])
  expect(result).toEqual({ value: body, warnings: [] })
})
