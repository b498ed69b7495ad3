import type { MediaKind, MediaRole, Mode } from './media'

/** Where a fact was read. */
export interface Source {
  /** A public document: its title, and its address where it has one. */
  readonly reference: string
  /** The day on which it was read, as YYYY-MM-DD. */
  readonly read: string
}

/** When a limit applies; every member that is present must hold. */
export interface When {
  readonly mode?: readonly Mode[]
  /** Tiers in lower case: `1080p`, `4k`. */
  readonly resolution?: readonly string[]
}

/** What every fact about a model carries. */
export interface Fact {
  /** Keys of the family's sources. */
  readonly sources: readonly string[]
  /** Dialects in which the fact holds. Absence means every dialect that names the model. */
  readonly dialects?: readonly string[]
  readonly when?: When
  /** Why sources disagree, where they do; a value in `disputed` is then a warning at most. */
  readonly note?: string
}

/** Seconds that a model takes; all facts that apply must allow a value. */
export interface DurationFact extends Fact {
  readonly seconds: readonly number[]
  readonly disputed?: readonly number[]
}

/** Sizes, or tiers and ratios, that a model takes; all facts that apply must allow a value. */
export interface SizeFact extends Fact {
  readonly sizes?: readonly string[]
  readonly disputedSizes?: readonly string[]
  readonly resolutions?: readonly string[]
  readonly disputedResolutions?: readonly string[]
  readonly aspectRatios?: readonly string[]
  readonly disputedAspectRatios?: readonly string[]
}

export interface ModeFact extends Fact {
  readonly modes: readonly Mode[]
  readonly disputed?: readonly Mode[]
}

/** How many pieces of media of each role or kind a model takes, and which roles exclude one another. */
export interface InputFact extends Fact {
  /** 0 where the model takes none; a role or kind that is absent has no known limit. */
  readonly counts?: Partial<Record<MediaRole | MediaKind, number>>
  /** Larger numbers that only some sources allow. */
  readonly disputedCounts?: Partial<Record<MediaRole | MediaKind, number>>
  /** Groups of roles; media of two groups cannot be combined. */
  readonly exclusive?: readonly (readonly MediaRole[])[]
}

/** A field that the model does not take, or the numbers that it takes. */
export interface FieldFact extends Fact {
  readonly field: 'seed' | 'negativePrompt' | 'audio' | 'count'
  readonly supported: boolean
  /** Whether sources disagree, so that the limit is a warning at most. Default is false. */
  readonly disputed?: boolean
  readonly minimum?: number
  readonly maximum?: number
}

export interface PromptFact extends Fact {
  /** In Unicode code points. */
  readonly maxLength: number
}

export interface LifecycleFact extends Fact {
  /** First day on which the vendor no longer serves the model, as YYYY-MM-DD. */
  readonly retired: string
}

/** A name of a model in one dialect; `variant` is the second field of dialects that name a container first. */
export type ModelName = string | { readonly model: string; readonly variant: string }

export interface Model {
  /** The vendor's own id, or the gateways' where no vendor publishes one. */
  readonly id: string
  /** What each dialect calls it; the first name is the one to write. */
  readonly names: Readonly<Record<string, ModelName | readonly ModelName[]>>
  readonly modes?: readonly ModeFact[]
  readonly durations?: readonly DurationFact[]
  readonly sizes?: readonly SizeFact[]
  readonly inputs?: readonly InputFact[]
  readonly fields?: readonly FieldFact[]
  readonly prompt?: readonly PromptFact[]
  readonly lifecycle?: readonly LifecycleFact[]
}

/** Models that share a vendor, a naming scheme and their sources. */
export interface ModelFamily {
  readonly id: string
  readonly title: string
  readonly vendor: string
  readonly sources: Readonly<Record<string, Source>>
  readonly models: readonly Model[]
}

/** What one dialect needs to know of one model: the facts that hold there, with their sources written out. */
export interface ModelLimits extends Omit<Model, 'names'> {
  readonly family: string
}

/** Limits by the name that a dialect uses; a container maps its variants. */
export interface LimitTable {
  readonly [name: string]: ModelLimits | { readonly variants: Readonly<Record<string, ModelLimits>> }
}

/** Checks the description of a model family. */
export function defineFamily(family: ModelFamily): ModelFamily {
  return family
}
