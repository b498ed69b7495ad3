import { expect } from 'vitest'
import type { DialectSchemas } from '../schemas/contract'
import { compileDecision } from '../src/compile/ajv'
import { withoutAnnotations } from '../src/compile/compose'
import { normalise } from '../src/compile/normalise'
import { type DialectId, dialects, type Issue, type TranslateAnswerOptions, translateAnswer } from '../src/index'

export const ids = Object.keys(dialects) as DialectId[]
export const pairs = ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => [from, to] as const))
export const statusIds = ids.filter((id) => id !== 'sora-web')
export const statusPairs = statusIds.flatMap((from) => statusIds.map((to) => [from, to] as const))

export const accepts = new Map<string, (body: unknown) => boolean>()
for (const id of ids) {
  const { schemas } = (await import(`../schemas/dialects/${id}/schema.ts`)) as { schemas: DialectSchemas }
  const decide = (schema: NonNullable<DialectSchemas['status']>) =>
    compileDecision(withoutAnnotations(normalise(schema)))
  accepts.set(`${id} create`, decide(schemas.created))
  // Where no status answer is documented, it has the form of the create answer.
  accepts.set(`${id} status`, decide(schemas.status ?? schemas.created))
}

function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const item of Object.values(value)) deepFrozen(item)
  return Object.freeze(value)
}

/** Translates a frozen answer and holds the result to the target's own schema. */
export function answered(body: unknown, options: TranslateAnswerOptions) {
  const result = translateAnswer(deepFrozen(body), options)
  if (result.value !== undefined && typeof options.to === 'string') {
    expect(accepts.get(`${options.to} ${options.kind}`)?.(result.value)).toBe(true)
  }
  const brief = ({ code, path }: Issue) => `${code} ${path.join('.')}`
  return result.issues === undefined
    ? { value: result.value, warnings: result.warnings.map(brief) }
    : { issues: result.issues.map(brief), warnings: result.warnings.map(brief) }
}

export const prompt = 'A paper boat crosses a puddle.'
export const time = 1762499410

export const created: Record<DialectId, Record<string, unknown>> = {
  'ope-ai': {
    id: 'v1',
    object: 'video',
    status: 'queued',
    created_at: time,
    model: 'sora-2',
    prompt,
    size: '720x1280',
    seconds: '4',
  },
  openai: { id: 'v1', object: 'video', status: 'queued', progress: 0, created_at: time, model: 'sora-2', seconds: '4' },
  'sora-web': { code: 'success', message: '', data: 'v1' },
  'new-api': {
    id: 'v1',
    object: 'video',
    status: 'queued',
    progress: 0,
    created_at: time,
    model: 'sora-2',
    size: '720x1280',
  },
  unified: { id: 'v1', object: 'video', status: 'pending', status_update_time: time, model: 'sora-2' },
}

export const lost = (...names: string[]) => names.map((name) => `not-expressible ${name}`)
export const envelope = { code: 'success', message: '', data: 'v1' }
export const bare = { id: 'v1', object: 'video' }

export const words: Record<string, Record<string, string>> = {
  'ope-ai': { queued: 'queued', processing: 'in_progress', completed: 'completed', failed: 'failed' },
  openai: { queued: 'queued', processing: 'in_progress', completed: 'completed', failed: 'failed' },
  'new-api': { queued: 'queued', processing: 'in_progress', completed: 'completed', failed: 'failed' },
  unified: {
    pending: 'pending',
    queued: 'queued',
    processing: 'processing',
    completed: 'completed',
    failed: 'failed',
    cancelled: 'cancelled',
  },
}
