import { parseArgs } from 'node:util'
import { type DialectId, dialects } from '../src/index'
import { byDesign } from './differential/by-design'
import { type Differential, differentialOf } from './differential/compare'

// `npm run differential`: judges every conformance row, every example and generated requests of every dialect by our shape,
// by Ajv, by TypeBox's TypeCompiler and by the JSON Schemas in @exodus/schemasafe, which shares no code with the others.
// Differences that are meant are named and counted; one that is none of them is printed, and fails.

const { values } = parseArgs({
  options: { count: { type: 'string', default: '2000' }, seed: { type: 'string', default: '20260101' } },
})
const count = Number(values.count)
const seed = Number(values.seed)
if (!Number.isSafeInteger(count) || count < 0 || !Number.isSafeInteger(seed)) {
  throw new RangeError('--count must be a whole number of requests per dialect, --seed a whole number.')
}

/** More would hide what they have in common. */
const mostShown = 10

let bodies = 0
let unexplained = 0
for (const id of Object.keys(dialects) as DialectId[]) {
  const found = differentialOf(id, count, seed)
  console.log([...linesOf(found), ''].join('\n'))
  bodies += found.bodies
  unexplained += found.unexplained.length
}
for (const { id, judges, what } of byDesign) console.log(`${id} (${judges.join(', ')}): ${what}`)
console.log(`\n${bodies} bodies, ${unexplained} differences that nothing explains.`)
if (unexplained > 0) process.exitCode = 1

function linesOf({ id, bodies: all, accepted, tallies, unexplained: lines }: Differential): string[] {
  const percent = ((100 * accepted) / all).toFixed(1)
  return [
    `${id}: ${all} bodies, ${percent} % of an accepted shape`,
    ...[...tallies].map(([judge, { equal, kinds }]) => {
      const named = [...kinds].map(([kind, number]) => `${number} ${kind}`)
      return `  ${judge}: ${equal} equal${named.map((each) => `, ${each}`).join('')}`
    }),
    ...lines.slice(0, mostShown).map((line) => `  unexplained: ${line}`),
  ]
}
