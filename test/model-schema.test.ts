import { describe, expect, it } from 'vitest'
import type { Examples } from '../schemas/example'
import type { ModelLimits } from '../schemas/model-facts'
import { families } from '../schemas/models/index'
import { compileDecision } from '../src/compile/ajv'
import { defineFamily, modelSchema } from '../src/compile/index'
import { type DialectId, dialects, validate } from '../src/index'
import { breakings } from './breakings'

/** Limits that one field alone decides, so that a schema can state them. */
const stated = new Set([
  'unsupported-duration',
  'unsupported-resolution',
  'unsupported-aspect-ratio',
  'unsupported-field',
  'prompt-length',
])

const decisions = new Map<ModelLimits, (body: unknown) => boolean>()

function takes(id: DialectId, limits: ModelLimits, body: unknown): boolean {
  const decide = decisions.get(limits) ?? compileDecision(plain(modelSchema(dialects[id], limits)))
  decisions.set(limits, decide)
  return decide(body)
}

/** Ajv keeps schemas by their id, and each is compiled once here. */
function plain({ $id: _, ...schema }: Record<string, unknown>) {
  return JSON.parse(JSON.stringify(schema)) as Record<string, unknown>
}

describe.each(Object.keys(dialects) as DialectId[])('the model schemas of %s', async (id) => {
  const { examples } = (await import(`../schemas/dialects/${id}/examples.ts`)) as { examples: Examples }
  const json = examples.requests.filter(({ encoding = 'json', valid }) => valid && encoding === 'json')

  it('refuse nothing that validation lets pass as a limit, and refuse what it refuses', { timeout: 60_000 }, () => {
    let judged = 0
    for (const body of json.flatMap(({ data }) => [data, ...breakings(data)])) {
      const limits = limitsOf(id, body)
      const { issues = [], warnings } = validate(id, body, { modelLimits: 'error' })
      if (limits === undefined || issues.some(({ model }) => model === undefined)) continue
      judged += 1
      const codes = issues.map(({ code }) => code)
      const isTaken = takes(id, limits, body)
      // Conditions on a mode that only follows from the media are beyond a schema.
      if (codes.some((code) => stated.has(code)) && !/ from | with | between /.test(issues[0]?.message ?? '')) {
        expect({ body, isTaken }).toEqual({ body, isTaken: false })
      }
      // A dispute is a warning, and so is a value that another fact leaves open.
      if (!isTaken) expect({ body, found: [...issues, ...warnings].length > 0 }).toEqual({ body, found: true })
    }
    expect(judged).toBeGreaterThan(id === 'sora-web' ? 0 : 50)
  })
})

function limitsOf(id: DialectId, body: unknown): ModelLimits | undefined {
  const { model, model_name: variant } = body as { model?: unknown; model_name?: unknown }
  const entry = typeof model === 'string' ? dialects[id].compiled?.limits[model] : undefined
  if (entry === undefined || !('variants' in entry)) return entry
  return typeof variant === 'string' ? entry.variants[variant] : undefined
}

describe('defineFamily', () => {
  it('derives a schema for every name that a dialect uses', () => {
    const { schemas } = defineFamily(families.kling)
    expect(Object.keys(schemas(dialects['new-api']))).toContain('kling-video/kling-v2-6')
    expect(schemas(dialects.openai)).toEqual({})
  })

  it('derives what a model takes, as one dialect spells it', () => {
    const sora = defineFamily(families.sora).schemas(dialects.openai)['sora-2']
    expect(sora?.$id).toBe('sora-2.openai')
    const decide = compileDecision(plain(sora ?? {}))
    const secondsTaken = ['4', '8', '12', '16', '5', '6'].filter((seconds) => decide({ seconds }))
    expect(secondsTaken).toEqual(['4', '8', '12', '16'])
    expect(['1280x720', '1792x1024', '480x480'].filter((size) => decide({ size }))).toEqual(['1280x720', '1792x1024'])
  })

  it('derives limits that hold only under a condition', () => {
    const veo = defineFamily(families.veo).schemas(dialects['new-api'])['veo3.1']
    const decide = compileDecision(plain(veo ?? {}))
    const bodies = [{ seconds: 4 }, { seconds: 4, resolution: '1080P' }, { seconds: 8, resolution: '1080P' }]
    expect(bodies.map(decide)).toEqual([true, false, true])
    expect(decide({ seconds: 4, width: 1920, height: 1080 })).toBe(false)
  })
})
