import type { MutantCoverage } from '@stryker-mutator/api/core'

/** What a worker is asked to run. */
export interface Order {
  /** The mutant to be put to the tests; absent to see which test reaches which mutant. */
  readonly mutant: string | undefined
  /** Reaching the mutant more often than this is taken for a loop without end. */
  readonly hitLimit: number | undefined
  /** Files of tests, in the order in which they are run. */
  readonly files: readonly string[]
  /** The tests to be run, by their ids; absent for all. */
  readonly tests: readonly string[] | undefined
}

/** What a test came to. */
export interface TestAnswer {
  readonly id: string
  readonly name: string
  readonly file: string
  readonly milliseconds: number
  readonly state: 'passed' | 'failed' | 'skipped'
  readonly message: string
}

/** What a worker answers. */
export interface Answer {
  readonly tests: readonly TestAnswer[]
  /** What went wrong outside a test, when a file was loaded. */
  readonly failure: string | undefined
  readonly hits: number | undefined
  readonly coverage: MutantCoverage | undefined
}

/** What a thread answers, and whether it can take another order. */
export interface ThreadAnswer extends Answer {
  readonly isClean: boolean
}
