import type {
  DurationFact,
  FieldFact,
  InputFact,
  LimitTable,
  ModeFact,
  ModelLimits,
  PromptFact,
  SizeFact,
} from '../../schemas/model-facts'
import { entryIn, type FindEntry } from './growing-table'
import type { Tally } from './media-counts'
import { sureLength, sureSeconds, sureSizes, takesText } from './sure'

/** A fact about media, with how many it allows of every kind and role. */
export interface CountedInputs {
  readonly fact: InputFact
  readonly most: Tally
}

type FactsByField = Readonly<Record<FieldFact['field'], readonly FieldFact[] | undefined>>

/**
 * The limits of a model, every kind of fact in its place, so that reading them takes the same path for all models.
 *
 * What all facts allow, whatever else a request says, is gathered before: most requests ask for nothing but that.
 */
export interface UniformLimits extends FactsByField {
  /** What the dialect's rules ask of the name, a bit each. */
  readonly kinds: number
  readonly variants: ModelLookup | undefined
  readonly modes: readonly ModeFact[] | undefined
  readonly durations: readonly DurationFact[] | undefined
  readonly sizes: readonly SizeFact[] | undefined
  readonly inputs: readonly CountedInputs[] | undefined
  readonly prompt: readonly PromptFact[] | undefined
  /** Whether a video from text alone is allowed. */
  readonly takesText: boolean
  /** The durations that are allowed, a bit each. */
  readonly sureSeconds: number
  /** The sizes in pixels that are allowed, by their texts and by the codes of their sides. */
  readonly sureSizes: ReadonlySet<unknown>
  /** The length of a prompt that is allowed, in UTF-16 units. */
  readonly sureLength: number
}

/** Tells the limits of a model by its name. */
export type ModelLookup = (name: unknown) => UniformLimits | undefined

/** Makes a lookup of the models of a dialect, each with the bits that its rules ask for; a model is laid out when it is first named. */
export function modelsIn(find: FindEntry, kindsOf: (name: string) => number = () => 0): ModelLookup {
  const known = new Map<unknown, UniformLimits>()
  const layOut = (name: unknown) => {
    if (typeof name !== 'string') return undefined
    const entry = find(name)
    if (entry === undefined) return undefined
    const limits = uniform(entry, kindsOf(name))
    known.set(name, limits)
    return limits
  }
  return (name) => known.get(name) ?? layOut(name)
}

function uniform(entry: LimitTable[string], kinds: number): UniformLimits {
  const isContainer = 'variants' in entry
  const limits: Partial<ModelLimits> = isContainer ? {} : entry
  const { modes, durations, sizes, inputs, fields, prompt } = limits
  return {
    kinds,
    variants: isContainer ? modelsIn((name) => entryIn(entry.variants, name)) : undefined,
    modes,
    durations,
    sizes,
    inputs: inputs?.map((fact) => ({ fact, most: mostOf(fact) })),
    seed: factsAbout('seed', fields),
    negativePrompt: factsAbout('negativePrompt', fields),
    audio: factsAbout('audio', fields),
    count: factsAbout('count', fields),
    prompt,
    takesText: takesText(modes),
    sureSeconds: sureSeconds(durations),
    sureSizes: sureSizes(sizes),
    sureLength: sureLength(prompt),
  }
}

/** More than a body can hold. */
const countless = 2 ** 30

function mostOf({ counts = {} }: InputFact): Tally {
  const { image = countless, video = countless, audio = countless } = counts
  const { firstFrame = countless, lastFrame = countless, reference = countless, source = countless } = counts
  return { image, video, audio, firstFrame, lastFrame, reference, source }
}

/** Whether a fact refuses any value; one that says no more than that a field is supported refuses none. */
function mayRefuse({ supported, minimum, maximum }: FieldFact): boolean {
  return !supported || minimum !== undefined || maximum !== undefined
}

function factsAbout(field: FieldFact['field'], facts: readonly FieldFact[] = []): readonly FieldFact[] | undefined {
  const about = facts.filter((fact) => fact.field === field && mayRefuse(fact))
  return about.length === 0 ? undefined : about
}
