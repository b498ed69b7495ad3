import { examples } from '../schemas/dialects/ope-ai/examples'
import type { Examples } from '../schemas/example'
import { breakings } from '../test/breakings'
import type { Peer } from './peers/peer'

const full = {
  model: 'veo-3.1',
  prompt: 'Rain.',
  size: '1280x720',
  seconds: '8',
  generate_audio: true,
  enhance_prompt: false,
  negative_prompt: 'blur',
  person_generation: 'allow_adult',
  seed: 0,
  remix_video_id: 'video_123',
  input_reference: {
    content: [
      { type: 'image_url', role: 'first_frame', image_url: { url: 'https://example.com/a.png' } },
      { type: 'video_url', role: 'reference_video', video_url: { url: 'https://example.com/a.mp4' } },
      { type: 'audio_url', audio_url: { url: 'asset:a' } },
    ],
  },
}

const head = '{"model":"sora-2","prompt":"Rain.","size":"1280x720","seconds":"4"'

/** What no object of JavaScript says as its JSON does. */
const texts = [
  `${head},"__proto__":{"seed":"1"}}`,
  `${head},"__proto__":null,"constructor":1,"toString":{},"hasOwnProperty":[]}`,
  `${head},"seconds":8}`,
  `${head},"seed":1e400}`,
  `${head},"seed":-0}`,
  `${head},"seed":1.0}`,
  `${head},"seed":9007199254740993}`,
  `${head},"size":"1280x720\\n"}`,
  `${head},"seconds":"\\u0664"}`,
  `${head},"prompt":"\\ud800"}`,
  `${head},"input_reference":{"content":[{"type":"__proto__"}]}}`,
  `${head},"input_reference":{"content":[{"type":"constructor","constructor":{}}]}}`,
  `${head},"input_reference":{"__proto__":{"content":[]}}}`,
  '[]',
  'null',
  '"text"',
  '1',
  'true',
]

/** JSON texts, valid and not: the examples of the dialect, one full body broken in every place, and what confuses. */
export function bodyTexts(): string[] {
  const { requests }: Examples = examples
  const own = requests.filter(({ encoding = 'json' }) => encoding === 'json').map(({ data }) => data)
  const bodies = [...own, full, ...breakings(full)]
  return [...new Set([...bodies.map((body) => JSON.stringify(body)), ...texts])]
}

/** Whatever says yes or no to a body. */
export interface Judge {
  readonly name: string
  readonly accepts: (body: unknown) => boolean
}

/** Who judges a body unlike the first of them, and what that one says. */
export interface Disagreement {
  readonly judge: string
  readonly text: string
  readonly firstAccepts: boolean
}

/** Compares every judge with the first, each over a body of its own. */
export function disagreements([first, ...rest]: readonly Judge[], texts: readonly string[]): Disagreement[] {
  if (first === undefined) return []
  return texts.flatMap((text) => {
    const firstAccepts = first.accepts(JSON.parse(text))
    return rest
      .filter(({ accepts }) => accepts(JSON.parse(text)) !== firstAccepts)
      .map(({ name }) => ({ judge: name, text, firstAccepts }))
  })
}

/** What vidialect finds where no schema looks: in the image of a Data URL. */
const beyondSchema: ReadonlySet<string> = new Set(['unsupported-image-type', 'image-type-mismatch'])

type Validate = typeof import('../src/index').validate

/** The judges to compare: vidialect by what a schema can say, and each peer both in its quick way and by its problems. */
export function judgesOf(validate: Validate, peers: readonly Peer[]): Judge[] {
  const own: Judge = {
    name: 'vidialect',
    accepts: (body) => (validate('ope-ai', body).issues ?? []).every(({ code }) => beyondSchema.has(code)),
  }
  return [
    own,
    ...peers.flatMap(({ name, accepts, problems }) => [
      { name, accepts },
      { name: `${name}, by its problems`, accepts: (body: unknown) => problems(body).length === 0 },
    ]),
  ]
}

/** The bodies that vidialect alone refuses, because it also looks into images. */
export function refusedBeyondSchema(validate: Validate, texts: readonly string[]): string[] {
  return texts.filter((text) => {
    const { issues } = validate('ope-ai', JSON.parse(text))
    return issues?.every(({ code }) => beyondSchema.has(code))
  })
}
