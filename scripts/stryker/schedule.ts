import type { TestAnswer } from './order'

/** Milliseconds of tests, as they took without a mutant, after which one that lives has survived. */
const budget = 1500

/** Loading a file of tests takes about as long as this many milliseconds of its tests. */
const loading = 20

interface Entry {
  readonly file: string
  readonly tests: string[]
  milliseconds: number
}

/** The tests for one mutant, by files in the order in which they are run. */
export interface Schedule {
  readonly files: readonly string[]
  readonly tests: readonly string[]
  /** How long the tests take without a mutant. */
  readonly milliseconds: number
}

/** Stands for the tests of a file where a mutant is reached while the file is loaded. */
export function loadingOf(file: string): string {
  return `${file}#`
}

/** Plans which tests a mutant is put to, and learns from those that found the mutants of a source before. */
export class Scheduler {
  readonly #tests: ReadonlyMap<string, TestAnswer>
  readonly #found = new Map<string, Map<string, number>>()

  constructor(tests: readonly TestAnswer[]) {
    this.#tests = new Map(tests.map((test) => [test.id, test]))
  }

  /**
   * The quickest of the tests with these ids, or of all, as many as there is time for.
   *
   * First come the files that have found most mutants of the source for the time that they take.
   */
  plan(source: string, ids: readonly string[] | undefined): Schedule {
    const entries = new Map<string, Entry>()
    let milliseconds = 0
    for (const test of this.#quickest(ids)) {
      const entry = entries.get(test.file) ?? { file: test.file, tests: [], milliseconds: loading }
      const added = test.milliseconds + (entry.tests.length === 0 ? loading : 0)
      if (entries.size > 0 && milliseconds + added > budget) break
      milliseconds += added
      entry.tests.push(test.id)
      entry.milliseconds += test.milliseconds
      entries.set(test.file, entry)
    }
    const found = this.#found.get(source)
    const worth = (entry: Entry) => (1 + 5 * (found?.get(entry.file) ?? 0)) / entry.milliseconds
    const inOrder = [...entries.values()].sort((left, right) => worth(right) - worth(left))
    return { files: inOrder.map(({ file }) => file), tests: inOrder.flatMap(({ tests }) => tests), milliseconds }
  }

  #quickest(ids: readonly string[] | undefined): readonly TestAnswer[] {
    const asked = ids === undefined ? undefined : new Set(ids)
    const isAsked = ({ id, file }: TestAnswer) => asked?.has(id) !== false || asked.has(loadingOf(file))
    const tests = [...this.#tests.values()].filter(isAsked)
    return tests.sort((left, right) => left.milliseconds - right.milliseconds)
  }

  /** Notes which tests have found a mutant of a source. */
  note(source: string, ids: readonly string[]): void {
    const found = this.#found.get(source) ?? new Map<string, number>()
    this.#found.set(source, found)
    for (const id of ids) {
      const file = this.#tests.get(id)?.file
      if (file !== undefined) found.set(file, (found.get(file) ?? 0) + 1)
    }
  }
}
