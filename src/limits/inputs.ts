import type { Medium } from '../../schemas/contract'
import type { Path } from '../../schemas/issue'
import type { MediaKind, MediaRole } from '../../schemas/media'
import type { Fact, InputFact } from '../../schemas/model-facts'
import { addFinding, isJudged } from '../report'
import { label } from '../wording'
import type { LimitContext } from './context'
import { conditionWords, sourceOf } from './judge'
import { isOf, type Tally, tallyOf } from './media-counts'
import { mediaPath } from './quantities'

/** Reports more media of a role or kind than the model takes, and roles that exclude one another. */
export function checkInputs(context: LimitContext): void {
  const facts = (context.model.inputs ?? []).filter((fact) => context.applies(fact))
  if (facts.length === 0) return
  const media = context.media()
  if (media.length === 0) return
  const surpluses: Surplus[] = []
  const tally = tallyOf(media)
  for (const fact of facts) addSurpluses(fact, tally, surpluses)
  reportSurpluses(surpluses, media, context)
  for (const fact of facts) {
    if (fact.exclusive === undefined) continue
    const [first, ...others] = fact.exclusive.flatMap((group) => firstOf(media, group))
    if (first !== undefined) for (const other of others) reportExclusive(first, other, media, fact, context)
  }
}

/** More media of one role or kind than a fact allows. */
interface Surplus {
  readonly fact: Fact
  readonly what: MediaRole | MediaKind
  /** How many the model takes. */
  readonly count: number
  /** Whether some sources allow as many as there are. */
  readonly isDisputed: boolean
}

function addSurpluses(fact: InputFact, tally: Tally, surpluses: Surplus[]): void {
  const { counts = {}, disputedCounts = {} } = fact
  for (const name of Object.keys(counts)) {
    // The keys of `counts` are roles and kinds; `Object.keys` widens them.
    const what = name as MediaRole | MediaKind
    const agreed = counts[what] ?? 0
    const found = tally[what]
    if (found <= agreed) continue
    const most = Math.max(agreed, disputedCounts[what] ?? agreed)
    const isDisputed = found <= most
    surpluses.push({ fact, what, count: isDisputed ? agreed : most, isDisputed })
  }
}

/** Reports what is refused outright before what is disputed, and items that a report has counted no second time. */
function reportSurpluses(surpluses: readonly Surplus[], media: readonly Medium[], context: LimitContext): void {
  const inOrder = [...surpluses].sort((left, right) => Number(left.isDisputed) - Number(right.isDisputed))
  const reported: string[] = []
  for (const surplus of inOrder) {
    const { what } = surplus
    if (media.every((item) => !isOf(what, item) || reported.some((each) => isOf(each, item)))) continue
    reported.push(what)
    reportSurplus(surplus, media, context)
  }
}

/** The place of the first piece of media too many among all. */
function surplusPlace({ what, count }: Surplus, media: readonly Medium[]): number {
  let left = count
  return media.findIndex((item) => {
    if (!isOf(what, item)) return false
    left -= 1
    return left < 0
  })
}

/** The path of a piece of media, which only a report needs. */
function pathOf(index: number, { body, dialect }: LimitContext): Path {
  return mediaPath(index, body, dialect.fields) ?? []
}

function reportSurplus(surplus: Surplus, media: readonly Medium[], context: LimitContext): void {
  const { fact, what, count, isDisputed } = surplus
  const { model, name, report } = context
  const severity = isDisputed ? 'warning' : context.severity
  const path = pathOf(surplusPlace(surplus, media), context)
  if (isJudged(report, path, severity)) return
  const words = `${inputWords[what]}${count === 1 ? '' : 's'}`
  const number = `${count === 0 ? 'no' : `at most ${count}`} ${words}${conditionWords(fact.when)}`
  addFinding(report, {
    code: 'unsupported-input',
    severity,
    path,
    message: isDisputed
      ? `${label(path)}: some sources say that ${name} takes ${number}.`
      : `${label(path)}: ${name} takes ${number}.`,
    hint: fact.note,
    model: model.id,
    source: sourceOf(fact),
  })
}

const inputWords: Readonly<Record<MediaRole | MediaKind, string>> = {
  firstFrame: 'first-frame image',
  lastFrame: 'last-frame image',
  reference: 'reference',
  source: 'source video',
  image: 'image',
  video: 'video',
  audio: 'audio clip',
}

function reportExclusive(
  first: number,
  other: number,
  media: readonly Medium[],
  fact: Fact,
  context: LimitContext,
): void {
  const { model, name, report, severity } = context
  const firstRole = media[first]?.role
  const role = media[other]?.role
  const path = pathOf(other, context)
  if (firstRole === undefined || role === undefined || isJudged(report, path, severity)) return
  addFinding(report, {
    code: 'exclusive-inputs',
    severity,
    path,
    message: `${label(path)}: ${name} does not combine a ${inputWords[role]} with a ${inputWords[firstRole]}.`,
    hint: fact.note,
    model: model.id,
    source: sourceOf(fact),
  })
}

/** The place of the first piece of media in a group of roles; none where there is none. */
function firstOf(media: readonly Medium[], group: readonly MediaRole[]): readonly number[] {
  const place = media.findIndex(({ role }) => role !== undefined && group.includes(role))
  return place === -1 ? [] : [place]
}
