import type { Issue } from '../../schemas/issue'
import { excerptOf } from './code-frame'
import type { Excerpt } from './excerpt'
import { openSource } from './json-source'
import { locate } from './locate'
import { type Region, regionOf } from './positions'
import type { Verdict } from './verdict'

/** An issue with its place in the text. */
export interface Finding {
  readonly issue: Issue
  readonly region: Region
  readonly excerpt: Excerpt
}

/** The verdict on one file. */
export interface Report extends Verdict {
  /** As the caller or the glob names it; `<stdin>` for standard input. */
  readonly file: string
  /** Issues and warnings in the order of the text. */
  readonly findings: readonly Finding[]
}

/** Finds the places of what a verdict says; the text is parsed for positions only where there is something to show. */
export function locateAll(file: string, bytes: Uint8Array, verdict: Verdict): Report {
  const all = [...verdict.issues, ...verdict.warnings]
  if (all.length === 0) return { ...verdict, file, findings: [] }
  const source = openSource(bytes)
  const spots = all.map((issue) => ({ issue, spot: locate(source, issue) }))
  spots.sort((left, right) => left.spot.offset - right.spot.offset)
  const findings = spots.map(({ issue, spot }) => ({
    issue,
    region: regionOf(source.text, spot),
    excerpt: excerptOf(source, spot, issue),
  }))
  return { ...verdict, file, findings }
}
