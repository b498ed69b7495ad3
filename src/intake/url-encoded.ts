import type { IntakeLimits } from '../options'
import type { Finding } from '../report'
import { createFormFields, longField } from './form-fields'
import { refusal } from './refusal'
import { decodeUtf8 } from './utf8'

/** Reads a body of application/x-www-form-urlencoded as fields, with the names and limits of a multipart form. */
export function readUrlEncoded(
  bytes: Uint8Array,
  limits: IntakeLimits,
): { readonly fields: Readonly<Record<string, unknown>> } | { readonly refused: Finding } {
  const text = decodeUtf8(bytes)
  if (text === undefined) return { refused: broken }
  const pairs = text === '' ? [] : text.split('&')
  if (pairs.length > limits.parts) {
    return { refused: refusal('too-many-parts', `A form must have at most ${limits.parts} fields.`) }
  }
  const form = createFormFields(limits.depth)
  for (const pair of pairs) {
    const finding = addPair(pair)
    if (finding !== undefined) return { refused: finding }
  }
  return { fields: form.fields }

  function addPair(pair: string): Finding | undefined {
    const middle = pair.includes('=') ? pair.indexOf('=') : pair.length
    const name = decoded(pair.slice(0, middle))
    const value = decoded(pair.slice(middle + 1))
    if (name === undefined || value === undefined) return broken
    if (new TextEncoder().encode(value).length > limits.fieldBytes) return longField(name, limits.fieldBytes)
    return form.add(name, value)
  }
}

const broken = refusal('form-syntax', 'A field of the form is not percent-encoded UTF-8.')

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    // decodeURIComponent throws a URIError for anything but percent-encoded UTF-8.
    return undefined
  }
}
