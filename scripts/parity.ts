import { parseArgs } from 'node:util'
import { type DialectId, dialects } from '../src/index'
import { compareDialect } from './parity/compare'
import { differenceLines, shareLines } from './parity/report'

// `npm run parity`: judges every example and generated requests of every dialect by `validate` and by the strict schemas,
// these with two validators that share no code with Ajv, and prints the share of equal verdicts. A difference that
// scripts/parity/unsaid.ts does not list is printed whole, and fails.

const { values } = parseArgs({
  options: { count: { type: 'string', default: '1000' }, seed: { type: 'string', default: '20260101' } },
})
const count = Number(values.count)
const seed = Number(values.seed)
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  throw new RangeError('--count must be a whole number of requests per dialect, --seed a whole number.')
}

let equal = 0
let all = 0
let unexplained = 0
for (const id of Object.keys(dialects) as DialectId[]) {
  const comparison = await compareDialect(id, count, seed)
  console.log([...shareLines(comparison), ...differenceLines(comparison), ''].join('\n'))
  for (const share of comparison.shares) equal += share.equal
  all += comparison.requests * comparison.shares.length
  unexplained += comparison.unexplained.length
}
console.log(
  `${equal} of ${all} verdicts are equal; ${all - equal - unexplained} differ in what JSON Schema cannot say.`,
)
if (unexplained > 0) {
  console.log(`${unexplained} differ in what it can say.`)
  process.exitCode = 1
}
