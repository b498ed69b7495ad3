import type { Issue } from '../../schemas/issue'
import { type Excerpt, showName } from './excerpt'
import type { Finding, Report } from './finding'
import { regionOf } from './positions'
import type { Verdict } from './verdict'

/** Finds the parts that a verdict on a form speaks of, by the names in their headers; what they hold is not shown. */
export function locateInForm(file: string, bytes: Uint8Array, verdict: Verdict): Report {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const spots = [...verdict.issues, ...verdict.warnings].map((issue) => spotOf(text, issue))
  spots.sort((left, right) => left.offset - right.offset)
  const findings = spots.map(
    (spot): Finding => ({ issue: spot.issue, region: regionOf(text, spot), excerpt: excerptOf(spot) }),
  )
  return { ...verdict, file, findings }
}

interface Spot {
  readonly issue: Issue
  readonly offset: number
  /** Length of the part's name; 0 where no part is meant, or none is found. */
  readonly length: number
}

const attribute = 'name="'

function spotOf(text: string, issue: Issue): Spot {
  const [name] = issue.path
  const offset = typeof name === 'string' ? offsetOf(text, name) : undefined
  return offset === undefined ? { issue, offset: 0, length: 0 } : { issue, offset, length: String(name).length }
}

/** Where the first part with this name has it, alone or before brackets; a file's own name is none. */
function offsetOf(text: string, name: string): number | undefined {
  const start = `${attribute}${name}`
  for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, at + 1)) {
    if (/[\s;]/.test(text.charAt(at - 1)) && /["[]/.test(text.charAt(at + start.length))) return at + attribute.length
  }
  return undefined
}

function excerptOf({ issue, length }: Spot): Excerpt {
  if (length === 0) return { text: '…', caret: 0, width: 1 }
  const name = showName(String(issue.path[0]))
  return { text: name, caret: 0, width: name.length }
}
