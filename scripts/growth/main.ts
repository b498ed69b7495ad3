import { cases } from './cases'
import { measure } from './measure'

// Run by scripts/growth.ts, one case in a process of its own: `main.mjs <case> <size>` prints what it costs as JSON.

const [name, upTo] = process.argv.slice(2)
const found = cases.find((each) => each.name === name)
if (found === undefined) throw new RangeError(`There is no case "${name}".`)
console.log(JSON.stringify(await measure(found, Number(upTo))))
