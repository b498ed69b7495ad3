import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Something that went wrong, with the smallest input that makes it go wrong. */
export interface Finding {
  readonly target: string
  /** What tells this finding from others: a law, or where an error was thrown. */
  readonly law: string
  readonly message: string
  /** The input as its kind writes it; absent where it is not known. */
  readonly input: unknown
}

/** Where findings are kept, for test/fuzz-findings.test.ts to run them again. */
export const findingsFolder = 'test/fuzz-findings'

/** Writes a finding to a file of its own, whose name says the target and is the same for the same input. */
export function writeFinding(finding: Finding): string {
  const input = JSON.stringify(finding.input)
  const hash = createHash('sha256').update(input).digest('hex').slice(0, 8)
  const path = join(findingsFolder, `${finding.target.replaceAll(':', '-')}-${hash}.json`)
  mkdirSync(findingsFolder, { recursive: true })
  writeFileSync(path, `${JSON.stringify(finding, null, 2)}\n`)
  return path
}
