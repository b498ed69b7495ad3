import { cases } from './cases'
import { measureMemory, measureTime } from './measure'

// Run by scripts/growth.ts, one measurement in a process of its own: `main.mjs <time | memory> <case> <size>` prints what
// a case costs as JSON.

const [what, name, upTo] = process.argv.slice(2)
const found = cases.find((each) => each.name === name)
if (found === undefined) throw new RangeError(`There is no case "${name}".`)
const measure = what === 'memory' ? measureMemory : measureTime
console.log(JSON.stringify(await measure(found, Number(upTo))))
