import { type Random, randomFrom, shuffled } from './random'

type Validate = typeof import('../src/index').validate

type Body = Readonly<Record<string, unknown>>

const models = [
  { model: 'sora-2', size: '720x1280', seconds: '8' },
  { model: 'sora-2-pro', size: '1792x1024', seconds: '12' },
  { model: 'veo-3.1', size: '1280x720', seconds: '8' },
  { model: 'bytedance-seedance-1.5', size: '1280x720', seconds: '5' },
]

const frame = (role: string) => ({ type: 'image_url', role, image_url: { url: `https://example.com/${role}.png` } })

const optional: Body = {
  generate_audio: true,
  enhance_prompt: false,
  negative_prompt: 'Rain on the lens.',
  person_generation: 'allow_adult',
  seed: 42,
  input_reference: { content: [frame('first_frame'), frame('last_frame')] },
}

/**
 * Requests of the `ope-ai` dialect of several models, with some of the optional fields, in any order: the nearest to real
 * traffic. All are valid, none has a warning, and they are the same in every run.
 */
export function mixedBodies(validate: Validate, count: number): Body[] {
  const random = randomFrom(1)
  const bodies: Body[] = []
  while (bodies.length < count) {
    const body = mixedBody(random)
    const { issues, warnings } = validate('ope-ai', body)
    if (issues === undefined && warnings.length === 0) bodies.push(body)
  }
  return bodies
}

function mixedBody(random: Random): Body {
  const [model] = shuffled(models, random)
  const members = Object.entries(optional).filter(() => random() < 0.4)
  const all = [...Object.entries({ prompt: 'A glider crosses a valley at noon.', ...model }), ...members]
  return Object.fromEntries(shuffled(all, random))
}
