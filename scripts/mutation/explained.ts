import { readFileSync } from 'node:fs'

interface Explanation {
  /** Why no request can tell the mutants from what is right. */
  readonly why: string
  readonly group: string
  readonly mutants: readonly string[]
}

/** Reads which mutants of each group may survive. */
export function explainedSurvivors(): ReadonlyMap<string, ReadonlySet<string>> {
  const text = readFileSync(new URL('../../test/mutation-survivors.json', import.meta.url), 'utf8')
  const explanations: readonly Explanation[] = JSON.parse(text)
  const groups = new Map<string, Set<string>>()
  for (const { group, mutants } of explanations) {
    const names = groups.get(group) ?? new Set()
    for (const name of mutants) names.add(name)
    groups.set(group, names)
  }
  return groups
}
