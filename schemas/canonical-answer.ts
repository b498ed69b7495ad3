import type { WirePath } from './contract'
import { parseSeconds } from './duration'

/** States of a task. `processing` is what other documents call in progress. */
export type AnswerStatus = 'pending' | 'queued' | 'processing' | 'completed' | 'failed' | 'cancelled'

/** The one form of an answer in the middle. A member that is absent was not said. */
export interface CanonicalAnswer {
  id?: string | undefined
  status?: AnswerStatus | undefined
  /** In percent, as far as the documents say. */
  progress?: number | undefined
  /** Times are Unix times in seconds. */
  createdAt?: number | undefined
  completedAt?: number | undefined
  /** When the status changed last. */
  updatedAt?: number | undefined
  expiresAt?: number | undefined
  model?: string | undefined
  prompt?: string | undefined
  size?: string | undefined
  /** In seconds. */
  duration?: number | undefined
  /** Where the finished video is. */
  url?: string | undefined
  errorCode?: string | undefined
  errorMessage?: string | undefined
  /** What only its own dialect can say, by its name there. */
  extensions?: Record<string, unknown> | undefined
}

export type AnswerField = keyof CanonicalAnswer

/** Where each field stands; of several places the first is written, and wins where they disagree. */
export type AnswerPlaces = Readonly<Partial<Record<AnswerField, readonly WirePath[]>>>

/** A dialect's reader and writer of answers, side by side and in the same order of fields. */
export interface AnswerCodec {
  /** What an answer of each kind can say; no `status` means that the dialect has no status answer. */
  readonly places: { readonly create: AnswerPlaces; readonly status?: AnswerPlaces }
  /** What is read besides and never written. */
  readonly readOnly?: AnswerPlaces
  /** The dialect's words for the states; one that is absent cannot be said. */
  readonly words: Readonly<Partial<Record<AnswerStatus, string>>>
  /** Members that every answer carries with this value, which says nothing another dialect must say. */
  readonly fixed: Readonly<Record<string, unknown>>
  /** Reads what can be read, tolerantly: numbers as text and text as numbers. The rest is found missing by its place. */
  read(body: Readonly<Record<string, unknown>>): CanonicalAnswer
  /** Writes a new answer; only fields that have a place of the kind are there. */
  write(answer: CanonicalAnswer): Record<string, unknown>
}

/** Checks the reader and writer of a dialect's answers. */
export function defineAnswerCodec(codec: AnswerCodec): AnswerCodec {
  return codec
}

/** Reads text; a whole number that lost no digits is its digits. */
export function answerText(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return Number.isSafeInteger(value) ? `${value}` : undefined
}

const decimal = /^(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?$/

/** Reads a number that is not negative, or text that is a plain decimal number: "50%" and "" are never guessed. */
export function answerNumber(value: unknown): number | undefined {
  if (typeof value === 'string') return value.length <= 22 && decimal.test(value) ? Number(value) : undefined
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined
}

/** Reads a duration in seconds; one that no text can say plainly is none. */
export function answerSeconds(value: unknown): number | undefined {
  return typeof value === 'number' || typeof value === 'string' ? parseSeconds(`${value}`) : undefined
}

/** Reads the state that a word of the dialect means. */
export function answerStatus(words: AnswerCodec['words'], value: unknown): AnswerStatus | undefined {
  const found = Object.entries(words).find(([, word]) => word === value)
  // The keys of the words are the states; `Object.entries` widens them.
  return found?.[0] as AnswerStatus | undefined
}

/** Writes a state in the dialect's word; translation has chosen one that the dialect has. */
export function writeStatus(words: AnswerCodec['words'], status: AnswerStatus | undefined): string | undefined {
  return status === undefined ? undefined : words[status]
}

/** Reads a member of an object such as `error`; anything else has none. */
export function answerMember(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return Object.getOwnPropertyDescriptor(value, name)?.value
}

/** Writes an error; `undefined` where nothing is known of it. */
export function writeError({ errorCode, errorMessage }: CanonicalAnswer): Record<string, unknown> | undefined {
  if (errorCode === undefined && errorMessage === undefined) return undefined
  return {
    ...(errorCode === undefined ? {} : { code: errorCode }),
    ...(errorMessage === undefined ? {} : { message: errorMessage }),
  }
}
