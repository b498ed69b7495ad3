import { mutateBytes } from './mutate-bytes'
import { formBoundary, formTokens, mutateForm } from './mutate-form'
import { jsonTokens, mutateJsonText } from './mutate-json-text'
import type { Random } from './random'
import type { Kind } from './target'
import type { Vocabulary } from './vocabulary'

/** A body as it arrives, with its content type, and a number that options are read from. */
export interface WireInput {
  readonly contentType: string
  readonly options: number
  readonly bytes: Uint8Array
}

export const formType = `multipart/form-data; boundary=${formBoundary}`

const contentTypes: readonly string[] = [
  ...['application/json', 'Application/JSON; charset=UTF-8', 'application/json; charset=utf-16', 'application/a+json'],
  ...[
    'application/x-www-form-urlencoded',
    'text/plain',
    '',
    formType,
    'multipart/form-data',
    'multipart/mixed; boundary=a',
  ],
  ...[`multipart/form-data; boundary="${formBoundary}"`, `Multipart/Form-Data;boundary=${formBoundary};charset=utf-8`],
  ...[`${formType}; boundary=b`, 'multipart/form-data; boundary=""', `multipart/form-data; boundary=${'a'.repeat(71)}`],
]

/** Inputs of entries that take bytes. */
export function wireKind(vocabulary: Vocabulary): Kind<WireInput> {
  const tokens = [...vocabulary.names, ...vocabulary.texts.filter((text) => text.length < 100)].map((text) =>
    Buffer.from(text).toString('latin1'),
  )
  const dictionaries = { json: [...jsonTokens, ...tokens], form: [...formTokens, ...tokens] }
  return {
    mutate(input, other, random) {
      return {
        contentType: random.once(40) ? random.pick(contentTypes) : input.contentType,
        options: random.once(3) ? random.below(2 ** 30) : random.once(2) ? 0 : input.options,
        bytes: mutateWire(input, other, random),
      }
    },
    size: ({ bytes }) => bytes.length,
    *cuts(input) {
      if (input.options !== 0) yield { ...input, options: 0 }
      for (let length = input.bytes.length >> 1; length > 0; length >>= 1) {
        for (let start = 0; start < input.bytes.length; start += length) {
          const rest = [...input.bytes.subarray(0, start), ...input.bytes.subarray(start + length)]
          yield { ...input, bytes: Uint8Array.from(rest) }
        }
      }
    },
    write: ({ bytes, ...input }) => ({ ...input, latin1: Buffer.from(bytes).toString('latin1') }),
    read(written) {
      // Written by `write`.
      const { latin1, ...input } = written as Omit<WireInput, 'bytes'> & { latin1: string }
      return { ...input, bytes: new Uint8Array(Buffer.from(latin1, 'latin1')) }
    },
  }

  function mutateWire({ contentType, bytes }: WireInput, other: WireInput, random: Random): Uint8Array {
    const isForm = contentType.toLowerCase().startsWith('multipart/')
    if (random.once(2)) return mutateBytes(bytes, other.bytes, isForm ? dictionaries.form : dictionaries.json, random)
    if (isForm) {
      const text = mutateForm(latin1Of(bytes), latin1Of(other.bytes), vocabulary, random)
      return new Uint8Array(Buffer.from(text, 'latin1'))
    }
    const text = mutateJsonText(utf8Of(bytes), utf8Of(other.bytes), vocabulary, random)
    return text === undefined
      ? mutateBytes(bytes, other.bytes, dictionaries.json, random)
      : new TextEncoder().encode(text)
  }
}

const latin1Of = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

const utf8Of = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')
