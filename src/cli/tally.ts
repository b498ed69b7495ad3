import type { ExitCode } from './session'
import type { Verdict } from './verdict'

/** What was found in a number of requests. */
export interface Counts {
  readonly requests: number
  readonly refused: number
  readonly errors: number
  readonly warnings: number
}

/** Counts what was found, and knows the exit code that it means. */
export class Tally implements Counts {
  requests = 0
  refused = 0
  errors = 0
  warnings = 0
  readonly #mostWarnings: number

  /** @param mostWarnings The run fails with more; default is any number. */
  constructor(mostWarnings = Number.POSITIVE_INFINITY) {
    this.#mostWarnings = mostWarnings
  }

  add(verdict: Pick<Verdict, 'issues' | 'warnings'>): void {
    this.requests += 1
    if (verdict.issues.length > 0) this.refused += 1
    this.errors += verdict.issues.length
    this.warnings += verdict.warnings.length
  }

  addCounts({ requests, refused, errors, warnings }: Counts): void {
    this.requests += requests
    this.refused += refused
    this.errors += errors
    this.warnings += warnings
  }

  get hasTooManyWarnings(): boolean {
    return this.warnings > this.#mostWarnings
  }

  get exitCode(): ExitCode {
    return this.refused > 0 || this.hasTooManyWarnings ? 1 : 0
  }

  /** Says why a run without errors fails; `undefined` where it does not. */
  get complaint(): string | undefined {
    if (!this.hasTooManyWarnings) return undefined
    return `${counted(this.warnings, 'warning')}, and --max-warnings allows ${this.#mostWarnings}`
  }
}

/** A number with its noun: `1 warning`, `2 warnings`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
