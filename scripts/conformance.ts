import { parseArgs } from 'node:util'
import { dialects } from '../src/index'
import { outcomeOf } from './conformance/compare'
import { verdictsOf } from './conformance/drive'
import { type ExpectedFailure, readLines, readRows, suiteFolder } from './conformance/row'

// `npm run conformance -- [options] [command…]`: holds a port of this library to the suites of test/conformance, whose
// README says what the command is given and what it answers. Without a command our own port is held to them.

const { values, positionals } = parseArgs({
  options: { dialect: { type: 'string', multiple: true }, 'expected-failures': { type: 'string' } },
  allowPositionals: true,
})
const ids = Object.keys(dialects)
const { dialect: chosen = ids, 'expected-failures': failures } = values
const unknown = chosen.filter((id) => !ids.includes(id))
if (unknown.length > 0) throw new RangeError(`There is no suite of ${unknown.join(', ')}. Known are ${ids.join(', ')}.`)

const own = [process.execPath, '--import', 'tsx', new URL('conformance-port.ts', import.meta.url).pathname]
const rows = chosen.flatMap(readRows)
const verdicts = await verdictsOf(rows, positionals.length === 0 ? own : positionals)
// A line names a row and nothing else.
const expected = readLines(failures ?? new URL('expected-failures.jsonl', suiteFolder)) as ExpectedFailure[]
const concerned = expected.filter(({ dialect }) => chosen.includes(dialect))
const outcome = outcomeOf(rows, verdicts, concerned)
for (const line of outcome.problems) console.log(line)
for (const id of chosen) console.log(`${id}: ${rows.filter(({ dialect }) => dialect === id).length} rows`)
console.log(
  `${outcome.passed} of ${outcome.rows} rows pass, ${outcome.expectedFailures} fail as expected, ${outcome.problems.length} unexpectedly.`,
)
if (outcome.problems.length > 0) process.exitCode = 1
