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
  const found = typeof name === 'string' ? text.indexOf(`${attribute}${name}`) : -1
  if (typeof name !== 'string' || found === -1) return { issue, offset: 0, length: 0 }
  return { issue, offset: found + attribute.length, length: name.length }
}

function excerptOf({ issue, length }: Spot): Excerpt {
  if (length === 0) return { text: '…', caret: 0, width: 1 }
  const name = showName(String(issue.path[0]))
  return { text: name, caret: 0, width: name.length }
}
