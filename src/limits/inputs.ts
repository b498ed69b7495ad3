import type { Fact, InputFact, MediaKind, MediaRole } from '../../schemas/contract'
import { label } from '../wording'
import type { LimitContext } from './context'
import { type MediaItem, mediaOf } from './quantities'

/** Reports more media of a role or kind than the model takes, and roles that exclude one another. */
export function checkInputs(context: LimitContext): void {
  const facts = (context.model.inputs ?? []).filter((fact) => context.applies(fact))
  if (facts.length === 0) return
  const media = mediaOf(context.body, context.dialect.fields)
  if (media.length === 0) return
  for (const fact of facts) {
    for (const [what, count] of Object.entries(fact.counts ?? {})) {
      // The keys of `counts` are roles and kinds; `Object.entries` widens them.
      checkCount(what as MediaRole | MediaKind, count, media, fact, context)
    }
    const [first, ...others] = (fact.exclusive ?? []).flatMap((group) => firstOf(media, group))
    if (first !== undefined) for (const other of others) reportExclusive(first, other, fact, context)
  }
}

function checkCount(
  what: MediaRole | MediaKind,
  count: number,
  media: readonly MediaItem[],
  fact: InputFact,
  context: LimitContext,
): void {
  const { model, report } = context
  const counted = media.filter(({ role, kind }) => role === what || kind === what)
  const isDisputed = counted.length <= (fact.disputedCounts?.[what] ?? 0)
  const severity = isDisputed ? 'warning' : context.severity
  const surplus = counted[count]
  if (surplus === undefined || report.has(surplus.path, severity)) return
  const words = inputWords[what]
  const number = count === 0 ? `no ${words}` : `at most ${count} ${words}${count === 1 ? '' : 's'}`
  report.add({
    code: 'unsupported-input',
    severity,
    path: surplus.path,
    message: isDisputed
      ? `${label(surplus.path)}: some sources say that ${model.id} takes ${number}.`
      : `${label(surplus.path)}: ${model.id} takes ${number}.`,
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
  const { model, report, severity } = context
  if (first.role === undefined || other.role === undefined || report.has(other.path, severity)) return
  report.add({
    code: 'exclusive-inputs',
    severity,
    path: other.path,
    message: `${label(other.path)}: ${model.id} does not combine a ${inputWords[other.role]} with a ${inputWords[first.role]}.`,
    hint: fact.note,
    model: model.id,
    source: fact.sources.join('; '),
  })
}
