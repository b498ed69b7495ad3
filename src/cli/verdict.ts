import type { Issue } from '../../schemas/issue'
import { type Candidate, type DialectId, detect, parseJson, type ValidateOptions } from '../index'
import { isForm } from './content-type'
import { dialectIds } from './dialect-ids'
import { judgeForm } from './judge-form'
import { parsedForDetection } from './parsed-for-detection'

/** What the engine found about one body, and the dialect that it was judged by. */
export interface Verdict {
  readonly dialect: string
  /** Dialects that fit as well as the one taken; empty unless detection met a tie. */
  readonly candidates: readonly string[]
  readonly issues: readonly Issue[]
  readonly warnings: readonly Issue[]
}

/** How requests are judged. */
export interface Judgement {
  /** Absence means that each body is judged by the dialect that fits it best. */
  readonly dialect?: DialectId | undefined
  readonly contentType?: string | undefined
  readonly options: ValidateOptions
}

/** Judges one body: a form where the content type says so, else JSON. */
export async function judge(bytes: Uint8Array, judgement: Judgement): Promise<Verdict> {
  const { contentType } = judgement
  return isForm(contentType) ? judgeForm(bytes, contentType, judgement) : judgeJson(bytes, judgement)
}

/** Judges one JSON body. */
export function judgeJson(body: string | Uint8Array, judgement: Judgement): Verdict {
  const { dialect, candidates } = choose(body, judgement)
  const { issues = [], warnings } = parseJson(dialect, body, judgement.options)
  return { dialect, candidates, issues, warnings }
}

function choose(text: string | Uint8Array, judgement: Judgement): { dialect: DialectId; candidates: DialectId[] } {
  if (judgement.dialect !== undefined) return { dialect: judgement.dialect, candidates: [] }
  const parsed = parsedForDetection(text)
  const [best, ...rest] = parsed ? detect({ body: parsed.body }) : []
  // What is no JSON fits no dialect; the first one says why.
  if (!best) return { dialect: dialectIds[0], candidates: [] }
  return { dialect: best.dialect, candidates: rest.filter((one) => fitsAsWell(one, best)).map((one) => one.dialect) }
}

function fitsAsWell(one: Candidate, best: Candidate): boolean {
  return one.errors === best.errors && one.unknownFields === best.unknownFields
}
