import { parseArgs } from 'node:util'
import type { Dialect } from '../schemas/contract'
import { registry } from '../schemas/dialects/index'
import type { ModelFamily } from '../schemas/model-facts'
import { families } from '../schemas/models/index'
import { dialectMutants } from './mutation/dialect-mutants'
import { explainedSurvivors } from './mutation/explained'
import { familyMutants } from './mutation/family-mutants'
import { survivorsAmong } from './mutation/judge'
import { withDecision } from './mutation/mutant'

// `npm run mutation:schemas -- [dialect or family…]`: changes one thing at a time of what the dialects and the model
// families say, and asks whether a row of the conformance suites tells the difference. A mutant that none tells apart has
// survived; test/mutation-survivors.json explains those that no request can tell apart. A survivor that it does not explain
// fails, as does an explained one that is killed, and a run over all that kills too few.

/** The least share of all mutants that the suites must kill. */
const leastScore = 0.98

const { positionals } = parseArgs({ allowPositionals: true })
// Left undecided, every verdict is that of the checks that say what is wrong.
const dialects = Object.values<Dialect>(registry).map((dialect) => withDecision(dialect, () => false))
const known = Object.values<ModelFamily>(families)
const groups = [
  ...dialects.map((dialect) => ({ id: dialect.id, mutants: () => dialectMutants(dialect) })),
  ...known.map((family) => ({ id: family.id, mutants: () => familyMutants(family, known, dialects) })),
]
const unknown = positionals.filter((name) => !groups.some(({ id }) => id === name))
if (unknown.length > 0) {
  throw new RangeError(`There is no ${unknown.join(', ')}. Known are ${groups.map(({ id }) => id).join(', ')}.`)
}

const explained = explainedSurvivors()
let all = 0
let killed = 0
let equal = 0
let wrong = 0
for (const { id, mutants } of groups) {
  if (positionals.length > 0 && !positionals.includes(id)) continue
  const own = mutants()
  const survivors = new Set(await survivorsAmong(own, dialects))
  const reasons = explained.get(id) ?? new Set()
  const unexplained = [...survivors].filter((name) => !reasons.has(name))
  const stale = [...reasons].filter((name) => !survivors.has(name))
  for (const name of unexplained) console.log(`survived: ${id} ${name}`)
  for (const name of stale) console.log(`explained, and no survivor: ${id} ${name}`)
  const dead = own.length - survivors.size
  console.log(`${id}: ${own.length} mutants, ${dead} killed, ${survivors.size} survived, ${share(dead, own.length)}`)
  all += own.length
  killed += dead
  equal += survivors.size - unexplained.length
  wrong += unexplained.length + stale.length
}
console.log(`${killed} of ${all} mutants are killed, ${share(killed, all)}; ${equal} of the others are explained.`)
const isTooFew = positionals.length === 0 && killed < leastScore * all
if (isTooFew || wrong > 0) process.exitCode = 1

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`
}
