import { type TLiteral, type TUnion, Type } from '@sinclair/typebox'
import type { Severity } from './issue'
import { absoluteOrDataUrl, absoluteUrl } from './patterns'

/**
 * What to report where a value fails the schema that carries it as its `issue` member.
 *
 * Members that are absent keep what the failed keyword would say.
 */
export interface Finding {
  code?: string
  severity?: Severity
  /** One sentence, the field first. */
  message?: string
  hint?: string
}

/** What the schemas add to TypeBox's own options. */
export interface Annotations {
  title?: string
  description?: string
  examples?: unknown[]
  deprecated?: boolean
  default?: unknown
  /** What the value should be, to follow "must be": `an absolute http or https URL`. */
  expects?: string
  issue?: Finding
  /** Marks a text that coercion may respell: `1280X720` as `1280x720`, `8s` as `8`. */
  quantity?: 'size' | 'duration'
}

/** Creates an enumeration of words. */
export function words<const Words extends readonly string[]>(values: Words, annotations: Annotations = {}) {
  const literals = values.map((value) => Type.Literal(value))
  // `map` forgets the tuple; each position still holds the literal of its word.
  return Type.Union(literals, annotations) as TUnion<{ -readonly [Index in keyof Words]: TLiteral<Words[Index]> }>
}

/** Creates a field that the document rejects by name; the remedy says what to send instead. */
export function refused(remedy: string, finding: Finding = {}) {
  return Type.Optional(Type.Never({ issue: { code: 'refused-field', hint: remedy, ...finding } }))
}

/** Creates the members that an item of one type refuses, because items of the other types carry them. */
export function otherPayloads<const Payloads extends readonly string[], Type extends Payloads[number]>(
  payloads: Payloads,
  type: Type,
) {
  const others = payloads.filter((payload) => payload !== type)
  const members = others.map((payload) => [
    payload,
    refused(`Remove it, or change \`type\` to "${payload}"; an item of type ${type} carries \`${type}\`.`, {
      code: 'variant-mismatch',
      message: `\`${payload}\` does not belong to an item of type ${type}.`,
    }),
  ])
  // `fromEntries` forgets the names; they are the payloads without the type's own.
  return Object.fromEntries(members) as { [Payload in Exclude<Payloads[number], Type>]: ReturnType<typeof refused> }
}

/** Creates an absolute URL. */
export function url(annotations: Annotations = {}) {
  return Type.String({ title: 'URL', pattern: absoluteUrl, expects: 'an absolute http or https URL', ...annotations })
}

/** Creates an absolute URL or a Data URL. */
export function urlOrData(annotations: Annotations = {}) {
  return Type.String({
    title: 'URL or Data URL',
    pattern: absoluteOrDataUrl,
    expects: 'an absolute http or https URL or a Data URL',
    ...annotations,
  })
}

/** Creates a whole number that survives JSON: from 2^53 on, neighbours become one value. */
export function safeInteger(annotations: Annotations = {}) {
  return Type.Integer({
    minimum: Number.MIN_SAFE_INTEGER,
    maximum: Number.MAX_SAFE_INTEGER,
    ...annotations,
  })
}

/** Creates an uploaded file. */
export function upload(limits: { types: readonly string[]; maxBytes?: number }, annotations: Annotations = {}) {
  const { types, maxBytes } = limits
  return Type.Object(
    {
      type: words(types, { description: 'Media type that the part declares.' }),
      size: Type.Integer({
        minimum: 0,
        ...(maxBytes === undefined ? {} : { maximum: maxBytes }),
        description: 'Length in bytes.',
      }),
      bytes: Type.Uint8Array(),
    },
    { expects: 'an uploaded file', ...annotations },
  )
}
