import type { Dialect } from '../../schemas/contract'
import type { Mutant } from './mutant'
import { openSuite, type Suite } from './suite'

/** The suites that were asked already; some have megabytes. */
const suites = new Map<string, Suite>()

/**
 * The names of the mutants that no row of the conformance suites tells from what is right.
 *
 * @throws Error where a dialect of theirs, unchanged, answers a row otherwise than its suite says.
 */
export async function survivorsAmong(
  mutants: readonly Mutant[],
  unchanged: readonly Dialect[],
): Promise<readonly string[]> {
  const survivors: string[] = []
  for (const mutant of mutants) if (!(await isKilled(mutant, unchanged))) survivors.push(mutant.name)
  return survivors
}

async function isKilled({ dialects, words, about }: Mutant, unchanged: readonly Dialect[]): Promise<boolean> {
  for (const dialect of dialects()) {
    const suite = await suiteOf(dialect.id, unchanged)
    if ((await suite.firstDifference(dialect, words, about)) !== undefined) return true
  }
  return false
}

async function suiteOf(id: string, unchanged: readonly Dialect[]): Promise<Suite> {
  const known = suites.get(id)
  if (known !== undefined) return known
  const dialect = unchanged.find((each) => each.id === id)
  if (dialect === undefined) throw new RangeError(`${id} is no dialect.`)
  const suite = await openSuite(dialect)
  const description = await suite.firstDifference(dialect, [])
  if (description !== undefined) throw new Error(`Unchanged, ${id} answers a row otherwise: ${description}.`)
  suites.set(id, suite)
  return suite
}
