import type { Dialect } from '../schemas/contract'
import type { Result } from '../schemas/issue'
import { readAroundUrls } from './intake/json-around-urls'
import { isPlainJson, quotesAmong } from './intake/json-glance'
import { type ScanFinding, scanJson } from './intake/json-scan'
import { forgetTexts } from './intake/known-texts'
import { shownPath } from './intake/shown-path'
import { type IntakeLimits, limitsOf, type ValidateOptions } from './options'
import { addFinding, createReport, type Finding, most, type Report } from './report'
import { validate } from './validate'
import { label } from './wording'

/**
 * Reads JSON text or bytes safely, then validates the value.
 *
 * Refuses what `JSON.parse` would repair in silence: invalid UTF-8, duplicate names, numbers that lose digits, nesting
 * beyond `limits.depth`, bodies beyond `limits.jsonBytes`. A byte order mark is skipped. Never throws for a request.
 */
export function parseJson(dialect: Dialect, body: string | Uint8Array, options: ValidateOptions = {}): Result<unknown> {
  const report = createReport(dialect.id)
  const value = readJson(body, limitsOf(options), report)
  const { issues, warnings } = report
  if (issues.length > 0) return { issues, warnings }
  const isJson = options.encoding === undefined || options.encoding === 'json'
  const result = validate(dialect, value, isJson ? options : { ...options, encoding: 'json' })
  if (warnings.length === 0) return result
  result.warnings.unshift(...warnings)
  result.warnings.splice(most)
  return result
}

type ReadLimits = Pick<IntakeLimits, 'jsonBytes' | 'depth'>

/** Reads JSON text or bytes; whatever is wrong with it is in the report. */
export function readJson(body: string | Uint8Array, limits: ReadLimits, report: Report): unknown {
  forgetTexts()
  if (exceeds(body, limits.jsonBytes)) {
    return refuse(report, 'body-too-large', `The body must have at most ${limits.jsonBytes} bytes.`)
  }
  const text = decodeText(body)
  if (text === undefined) return refuse(report, 'invalid-utf8', 'The body is not valid UTF-8.')
  const isWellFormed = text.isWellFormed()
  const apart = isWellFormed ? readAroundUrls(text, limits.depth) : undefined
  if (apart !== undefined) return apart
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // The message of JSON.parse quotes the body, so it is not passed on.
    return refuse(report, 'json-syntax', text.trim() === '' ? 'The body is empty.' : 'The body is not valid JSON.')
  }
  const quotes = typeof body === 'string' ? undefined : quotesAmong(body)
  if (isWellFormed && isPlainJson(text, value, limits.depth, quotes)) return value
  if (!isWellFormed) addFinding(report, describe({ code: 'lone-surrogate', path: [] }, limits))
  for (const finding of scanJson(text, limits.depth)) {
    // Of a text that is not well-formed as a whole that is said already.
    if (isWellFormed || finding.code !== 'lone-surrogate') addFinding(report, describe(finding, limits))
  }
  return value
}

function refuse(report: Report, code: string, message: string): undefined {
  addFinding(report, { code, severity: 'error', path: [], message })
}

/** Counts the bytes of a text only where it matters: it has at least one and at most three for each UTF-16 unit. */
function exceeds(body: string | Uint8Array, bytes: number): boolean {
  if (typeof body !== 'string') return body.byteLength > bytes
  if (body.length > bytes || 3 * body.length <= bytes) return body.length > bytes
  return new TextEncoder().encode(body).length > bytes
}

const decoder = new TextDecoder('utf-8', { fatal: true })

function decodeText(body: string | Uint8Array): string | undefined {
  if (typeof body === 'string') return body.startsWith('\uFEFF') ? body.slice(1) : body
  try {
    return decoder.decode(body)
  } catch {
    // TextDecoder throws a TypeError for malformed bytes, and for nothing else here.
    return undefined
  }
}

const wording: Readonly<
  Record<
    ScanFinding['code'],
    { severity: Finding['severity']; message: (place: string, depth: number) => string; hint?: string }
  >
> = {
  'json-depth': { severity: 'error', message: (place, depth) => `${place} is nested deeper than ${depth} levels.` },
  'duplicate-name': {
    severity: 'error',
    message: (place) => `${place} stands twice in one object.`,
    hint: 'Keep one of the two: services differ in which they read.',
  },
  'number-range': {
    severity: 'error',
    message: (place) => `${place} is a number that JSON readers change: it is infinite or beyond 2^53 - 1.`,
    hint: 'Send a whole number between -9007199254740991 and 9007199254740991.',
  },
  'lone-surrogate': {
    severity: 'warning',
    message: (place) => `${place} holds half of a surrogate pair, which UTF-8 cannot carry.`,
  },
}

function describe({ code, path }: ScanFinding, { depth }: ReadLimits): Finding {
  const { severity, message, hint } = wording[code]
  const shown = shownPath(path)
  return { code, severity, path: shown, message: message(label(shown), depth), hint }
}
