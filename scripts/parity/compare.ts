import type { Encoding } from '../../schemas/contract'
import type { Issue } from '../../schemas/issue'
import { type DialectId, dialects, validate } from '../../src/index'
import { createJsonSchema, type JsonSchemaOptions, type JsonSchemaTarget } from '../../src/json-schema/index'
import { type Request, requestsOf, requestsOfExamples } from '../../test/requests'
import { type Job, judges } from './judges'
import { optionSets } from './option-sets'
import { type Difference, unsaid } from './unsaid'

const targets: readonly JsonSchemaTarget[] = ['draft-2020-12', 'draft-07']

const encodings: readonly Encoding[] = ['json', 'form']

/** How one validator judged by the schemas of one target under one set of options. */
export interface Share {
  readonly judge: string
  readonly target: JsonSchemaTarget
  readonly options: string
  readonly equal: number
  /** How many differences are of each kind. */
  readonly kinds: ReadonlyMap<string, number>
}

export interface Comparison {
  readonly id: DialectId
  readonly requests: number
  /** Of the requests, how many `validate` accepts and refuses for one reason, by the name of the options. */
  readonly verdicts: ReadonlyMap<string, { readonly accepted: number; readonly brokenOnce: number }>
  readonly shares: readonly Share[]
  /** Differences that nothing explains, one line each. */
  readonly unexplained: readonly string[]
}

/** Judges the examples of a dialect and as many generated requests by `validate`, and by its strict schemas. */
export async function compareDialect(id: DialectId, count: number, seed: number): Promise<Comparison> {
  const requests = [...requestsOfExamples(id), ...requestsOf(id, count, seed)]
  const verdicts = new Map(Object.entries(optionSets).map(([name, options]) => [name, issuesOf(id, requests, options)]))
  const plan = planFor(id, requests)
  const answers = await Promise.all(
    Object.entries(judges).map(async ([name, judge]) => [name, await judge(plan.jobs)] as const),
  )
  const unexplained: string[] = []
  const shares = answers.flatMap(([judge, accepted]) =>
    Object.entries(optionSets).flatMap(([options, set]) => {
      const issues = verdicts.get(options) ?? []
      const bySchema = (target: JsonSchemaTarget) => plan.acceptedIn(accepted, options, target)
      return targets.map((target) => {
        const compared = compare(
          { id, set, target, requests, issues, by2020: bySchema('draft-2020-12') },
          bySchema(target),
        )
        unexplained.push(...compared.unexplained.map((line) => `${judge}, ${target}, ${options}: ${line}`))
        return { judge, target, options, equal: compared.equal, kinds: compared.kinds }
      })
    }),
  )
  return { id, requests: requests.length, verdicts: summaries(verdicts), shares, unexplained }
}

function issuesOf(id: DialectId, requests: readonly Request[], options: JsonSchemaOptions): (readonly Issue[])[] {
  return requests.map(({ body, encoding }) => validate(id, body, { ...options, encoding }).issues ?? [])
}

function summaries(verdicts: ReadonlyMap<string, readonly (readonly Issue[])[]>) {
  const entries = [...verdicts].map(([name, issues]) => {
    const accepted = issues.filter(({ length }) => length === 0).length
    return [name, { accepted, brokenOnce: issues.filter(({ length }) => length === 1).length }] as const
  })
  return new Map(entries)
}

/** One job for each schema that differs, however many sets of options have it. */
function planFor(id: DialectId, requests: readonly Request[]) {
  const jobs = new Map<string, { readonly job: Job; readonly place: number }>()
  const places = new Map<string, number>()
  const bodies = Object.fromEntries(
    encodings.map((encoding) => [encoding, requests.filter((each) => each.encoding === encoding).map(carried)]),
  )
  for (const [options, set] of Object.entries(optionSets)) {
    for (const target of targets) {
      for (const encoding of encodings) {
        const schema = createJsonSchema(id, { ...set, strict: true, target, encoding })
        const key = JSON.stringify([encoding, schema])
        const known = jobs.get(key) ?? { job: { target, schema, bodies: bodies[encoding] ?? [] }, place: jobs.size }
        jobs.set(key, known)
        places.set([options, target, encoding].join(), known.place)
      }
    }
  }
  return {
    jobs: [...jobs.values()].map(({ job }) => job),
    /** Of every request, whether the schema of its encoding accepts it. */
    acceptedIn(answers: readonly (readonly boolean[])[], options: string, target: JsonSchemaTarget): boolean[] {
      const left = encodings.map((encoding) => [
        ...(answers[places.get([options, target, encoding].join()) ?? -1] ?? []),
      ])
      return requests.map(({ encoding }) => left[encodings.indexOf(encoding)]?.shift() ?? false)
    },
  }
}

/** A body as JSON text; an uploaded file is carried as base64 text. */
export function carried({ body }: Request): string {
  return JSON.stringify(body, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  )
}

interface Judged {
  readonly id: DialectId
  readonly set: JsonSchemaOptions
  readonly target: JsonSchemaTarget
  readonly requests: readonly Request[]
  readonly issues: readonly (readonly Issue[])[]
  readonly by2020: readonly boolean[]
}

function compare({ id, set, target, requests, issues, by2020 }: Judged, accepted: readonly boolean[]) {
  const kinds = new Map<string, number>()
  const unexplained: string[] = []
  let equal = 0
  for (const [index, { body, encoding }] of requests.entries()) {
    const found = issues[index] ?? []
    const isValid = found.length === 0
    if (accepted[index] === isValid) {
      equal += 1
      continue
    }
    const kind = kindOf({
      dialect: dialects[id],
      options: { ...set, encoding },
      target,
      body,
      issues: found,
      isSaidIn2020: by2020[index] === isValid,
    })
    if (kind === undefined)
      unexplained.push(
        `${encoding} ${found.map(({ code }) => code).join(' ') || 'valid'} ${carried({ body, encoding })}`,
      )
    else kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  return { equal, kinds, unexplained }
}

/** What explains a difference: of several issues every one must be unsaid, and the first names the kind. */
export function kindOf(difference: Difference): string | undefined {
  const { target, issues } = difference
  const kinds = unsaid.filter((each) => each.target === undefined || each.target === target)
  const found = [...issues, ...(issues.length === 0 ? [undefined] : [])].map(
    (issue) => kinds.find(({ explains }) => explains(difference, issue))?.id,
  )
  return found.includes(undefined) ? undefined : found[0]
}
