import type { Dialect, Encoding } from '../../schemas/contract'
import { type DialectId, dialects, validate } from '../../src/index'
import { shapeOf } from '../../src/shape'
import { decodedRows } from '../../test/conformance-rows'
import { findingsOf, isClean } from '../../test/findings'
import { type Request, requestsOf, requestsOfExamples } from '../../test/requests'
import { carried, kindOf } from '../parity/compare'
import { byDesign } from './by-design'
import { type Judges, judgesOf, type Prepared, prepare } from './judges'

/** How one judge compares with ours. */
export interface Tally {
  equal: number
  /** How many differences there are of every kind that is meant. */
  readonly kinds: Map<string, number>
}

export interface Differential {
  readonly id: DialectId
  bodies: number
  /** Of the bodies, how many have an accepted shape. */
  accepted: number
  readonly tallies: Map<string, Tally>
  /** Differences that nothing explains, one line each. */
  readonly unexplained: string[]
}

/** More at a time would only take memory. */
const chunk = 5_000

/** Judges the conformance rows, the examples and generated requests of a dialect by judges that share no code. */
export function differentialOf(id: DialectId, count: number, seed: number): Differential {
  const found: Differential = { id, bodies: 0, accepted: 0, tallies: new Map(), unexplained: [] }
  const judges = { json: judgesOf(id, 'json'), form: judgesOf(id, 'form') }
  compareAll([...rowsOf(id), ...requestsOfExamples(id)], judges, found)
  for (let done = 0; done < count; done += chunk) {
    compareAll(requestsOf(id, Math.min(chunk, count - done), seed + done), judges, found)
  }
  return found
}

/** The rows whose bodies are values that a schema may be asked about; nesting of 100,000 levels is the intake's to refuse. */
function rowsOf(id: DialectId): readonly Request[] {
  return decodedRows(id)
    .filter(({ body, row }) => body !== undefined && !row.issues.some(({ code }) => code === 'json-depth'))
    .map(({ body, encoding }) => ({ body, encoding }))
}

function compareAll(
  requests: readonly Request[],
  judges: Readonly<Record<Encoding, Judges | undefined>>,
  found: Differential,
): void {
  for (const request of requests) {
    const judged = judges[request.encoding]
    if (judged !== undefined) compare(prepare(found.id, request), judged, found)
  }
}

function compare(body: Prepared, { ours, others, strict }: Judges, found: Differential): void {
  const isAccepted = ours(body)
  found.bodies += 1
  if (isAccepted) found.accepted += 1
  for (const [judge, decide] of Object.entries(others)) {
    tally(found, judge, body, decide(body) === isAccepted, () => kindByDesign(judge, body, found.id))
  }
  compareStrict(body, strict(body), found)
  compareShipped(body, found)
}

/** The strict schema says rules and limits too, so that it is compared with `validate` as a whole. */
function compareStrict(body: Prepared, isAccepted: boolean, found: Differential): void {
  const { encoding, body: sent } = body.request
  const { issues = [] } = validate(found.id, sent, { encoding })
  tally(found, 'strict json schema in schemasafe', body, isAccepted === (issues.length === 0), () =>
    kindOf({
      dialect: dialects[found.id],
      options: { encoding },
      target: 'draft-2020-12',
      body: sent,
      issues,
      isSaidIn2020: false,
    }),
  )
}

/** The shipped decision may leave a body to the checks, and never accepts what they find something in. */
function compareShipped({ decoded, request }: Prepared, found: Differential): void {
  const dialect: Dialect = dialects[found.id]
  const isDecided = isClean(dialect, request.encoding, decoded)
  const isSilent = findingsOf(dialect, request.encoding, decoded).length === 0
  tally(found, 'shipped decision', { decoded, request, portable: undefined }, isDecided === isSilent, () =>
    isSilent ? 'left-to-the-checks' : undefined,
  )
}

function tally(found: Differential, judge: string, body: Prepared, isEqual: boolean, kindIn: () => string | undefined) {
  const counts = found.tallies.get(judge) ?? { equal: 0, kinds: new Map<string, number>() }
  found.tallies.set(judge, counts)
  if (isEqual) {
    counts.equal += 1
    return
  }
  const kind = kindIn()
  if (kind !== undefined) counts.kinds.set(kind, (counts.kinds.get(kind) ?? 0) + 1)
  else found.unexplained.push(`${judge}: ${body.request.encoding} ${carried(body.request).slice(0, 2000)}`)
}

function kindByDesign(judge: string, body: Prepared, id: DialectId): string | undefined {
  const shape = shapeOf((dialects[id] as Dialect).compiled?.[body.request.encoding]?.schema ?? {})
  return byDesign.find((each) => each.judges.includes(judge) && each.explains(body, shape))?.id
}
