import { check } from 'recheck'
import { findPatterns, type Pattern } from './patterns/find'

// `npm run check:patterns`: lets recheck look for text that one of the shipped patterns takes more than linear time for.

const patterns = findPatterns()
let vulnerable = 0
for (const pattern of patterns) {
  const problem = await problemOf(pattern)
  if (problem === undefined) continue
  vulnerable += 1
  console.log(`${pattern.where}: /${pattern.source}/${pattern.flags}\n  ${problem}`)
}
console.log(`${patterns.length} patterns, ${vulnerable} vulnerable or undecided.`)
if (vulnerable > 0) process.exitCode = 1

/** What is wrong with a pattern; absence means that recheck found it safe. */
async function problemOf({ source, flags }: Pattern): Promise<string | undefined> {
  // Characters read are counted, never time: attacks have up to 300,000 characters, of which a linear pattern reads each a
  // few times. The timeout only ends what would not end.
  const result = await check(source, flags, {
    ...{ attackLimit: 10_000_000, attackTimeout: null, incubationTimeout: null },
    ...{ randomSeed: 20_260_101, timeout: 600_000 },
  })
  if (result.status === 'safe') return undefined
  if (result.status === 'unknown') return `undecided: ${result.error.kind}`
  return `${result.complexity.summary}, for example for ${result.attack.pattern.slice(0, 200)}`
}
