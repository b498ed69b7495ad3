import type { MediaKind, MediaRole } from '../../schemas/media'
import type { Fact, InputFact } from '../../schemas/model-facts'
import { addFinding, isJudged } from '../report'
import { label } from '../wording'
import type { LimitContext } from './context'
import { conditionWords } from './judge'
import { type MediaItem, mediaOf } from './quantities'

/** Reports more media of a role or kind than the model takes, and roles that exclude one another. */
export function checkInputs(context: LimitContext): void {
  const facts = (context.model.inputs ?? []).filter((fact) => context.applies(fact))
  if (facts.length === 0) return
  const media = mediaOf(context.body, context.dialect.fields)
  if (media.length === 0) return
  const surpluses = facts.flatMap((fact) => surplusesOf(fact, media))
  reportSurpluses(surpluses, context)
  for (const fact of facts) {
    const [first, ...others] = (fact.exclusive ?? []).flatMap((group) => firstOf(media, group))
    if (first !== undefined) for (const other of others) reportExclusive(first, other, fact, context)
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
  readonly counted: readonly MediaItem[]
  /** The first one too many. */
  readonly item: MediaItem
}

function surplusesOf(fact: InputFact, media: readonly MediaItem[]): readonly Surplus[] {
  const { counts = {}, disputedCounts = {} } = fact
  const surpluses: Surplus[] = []
  for (const name of Object.keys(counts)) {
    // The keys of `counts` are roles and kinds; `Object.keys` widens them.
    const what = name as MediaRole | MediaKind
    const agreed = counts[what] ?? 0
    const counted = media.filter(({ role, kind }) => role === what || kind === what)
    const most = Math.max(agreed, disputedCounts[what] ?? agreed)
    const isDisputed = counted.length <= most
    const count = isDisputed ? agreed : most
    const item = counted[count]
    if (item !== undefined) surpluses.push({ fact, what, count, isDisputed, counted, item })
  }
  return surpluses
}

/** Reports what is refused outright before what is disputed, and items that a report has counted no second time. */
function reportSurpluses(surpluses: readonly Surplus[], context: LimitContext): void {
  const reported = new Set<MediaItem>()
  const inOrder = [...surpluses].sort((left, right) => Number(left.isDisputed) - Number(right.isDisputed))
  for (const surplus of inOrder) {
    if (surplus.counted.every((item) => reported.has(item))) continue
    for (const item of surplus.counted) reported.add(item)
    reportSurplus(surplus, context)
  }
}

function reportSurplus({ fact, what, count, isDisputed, item }: Surplus, context: LimitContext): void {
  const { model, name, report } = context
  const severity = isDisputed ? 'warning' : context.severity
  if (isJudged(report, item.path, severity)) return
  const words = `${inputWords[what]}${count === 1 ? '' : 's'}`
  const number = `${count === 0 ? 'no' : `at most ${count}`} ${words}${conditionWords(fact.when)}`
  addFinding(report, {
    code: 'unsupported-input',
    severity,
    path: item.path,
    message: isDisputed
      ? `${label(item.path)}: some sources say that ${name} takes ${number}.`
      : `${label(item.path)}: ${name} takes ${number}.`,
    hint: fact.note,
    model: model.id,
    source: fact.sources.join('; '),
  })
}

function firstOf(media: readonly MediaItem[], group: readonly MediaRole[]): readonly MediaItem[] {
  const item = media.find(({ role }) => role !== undefined && group.includes(role))
  return item === undefined ? [] : [item]
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

function reportExclusive(first: MediaItem, other: MediaItem, fact: Fact, context: LimitContext): void {
  const { model, name, report, severity } = context
  if (first.role === undefined || other.role === undefined || isJudged(report, other.path, severity)) return
  addFinding(report, {
    code: 'exclusive-inputs',
    severity,
    path: other.path,
    message: `${label(other.path)}: ${name} does not combine a ${inputWords[other.role]} with a ${inputWords[first.role]}.`,
    hint: fact.note,
    model: model.id,
    source: fact.sources.join('; '),
  })
}
