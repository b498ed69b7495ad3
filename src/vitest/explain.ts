import pc from 'picocolors'
import { locateAll } from '../cli/finding'
import { formatPretty } from '../cli/format/pretty'
import { Tally } from '../cli/tally'
import type { Verdict } from '../cli/verdict'

/** Says what was expected, then what was found, as the linter prints it; lines are those of the request as JSON. */
export function explain(expectation: string, request: unknown, found: Omit<Verdict, 'candidates'>): string {
  const verdict: Verdict = { ...found, candidates: [] }
  const tally = new Tally()
  tally.add(verdict)
  const report = locateAll('request', new TextEncoder().encode(jsonOf(request)), verdict)
  return `${expectation}\n\n${formatPretty([report], tally, pc)}`
}

function jsonOf(request: unknown): string {
  try {
    // A replacer, because bytes have no JSON, and would fill the message.
    return JSON.stringify(request, (_, value) => (isPlain(value) ? value : null), 2) ?? ''
  } catch {
    // What holds itself or is too deep has no JSON: findings are shown without their places.
    return ''
  }
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'bigint' && !ArrayBuffer.isView(value)
}
