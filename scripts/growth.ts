import { spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundle } from './bundle'
import { cases } from './growth/cases'
import { exponentOf, type Point } from './growth/fit'
import type { Growth } from './growth/measure'
import { mostExponent, sizes } from './growth/sizes'

// `npm run growth`: measures time and memory of every entry on its worst inputs from 1 kB to 64 MB, and prints the power of
// the size with which they grow. One above the limit fails. `--case parseJson` measures some, `--bytes 1000000` up to a size.

const { values } = parseArgs({
  options: { case: { type: 'string', default: '' }, bytes: { type: 'string', default: `${sizes.at(-1)}` } },
})

/** By how much two measurements of the same power differ. */
const noise = 0.05

// Time is that of the code: with a small young generation the collector copies each object of a big input several times.
const calmCollector = ['--min-semi-space-size=512', '--max-semi-space-size=512', '--single-threaded-gc']

const folder = await bundle({ main: 'scripts/growth/main.ts' })
let above = 0
const failed: string[] = []
try {
  console.log(`${'case'.padEnd(60)}     1 MB      64 MB  time  last  JSON   peak memory  last`)
  for (const { name } of cases.filter((each) => each.name.startsWith(values.case))) {
    const time = measured<Omit<Growth, 'memory'>>(name, 'time', calmCollector)
    const space = measured<Pick<Growth, 'memory'>>(name, 'memory', [])
    if (time !== undefined && space !== undefined) console.log(lineOf(name, { ...time, ...space }))
    else failed.push(name)
  }
} finally {
  await rm(folder, { recursive: true })
}
console.log(`${above} above ${mostExponent}`)
if (failed.length > 0) console.log(`failed: ${failed.join(', ')}`)
if (above + failed.length > 0) process.exitCode = 1

function measured<Costs>(name: string, what: 'time' | 'memory', flags: readonly string[]): Costs | undefined {
  const memory = ['--expose-gc', '--max-old-space-size=6144']
  const { stdout, status } = spawnSync(
    process.execPath,
    [...memory, ...flags, join(folder, 'main.mjs'), what, name, values.bytes],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  )
  // What the script prints is what its own measurement returned.
  return status === 0 ? (JSON.parse(stdout) as Costs) : undefined
}

/**
 * Powers over all sizes, which are held to the limit, and over the last three, which leave out the fixed costs.
 *
 * What `JSON.parse` or `JSON.stringify` does for an entry is not held to more than they are: with megabytes, a heap out of
 * the caches and its collector make them slower by the byte.
 */
function lineOf(name: string, { times, memory, platform }: Growth): string {
  const [time, own, space] = [exponentOf(times), exponentOf(platform), exponentOf(memory)]
  if (time > Math.max(mostExponent, own + noise) || space > mostExponent) above += 1
  const last = memory.at(-1)
  const power = (exponent: number, width = 5) => exponent.toFixed(2).padStart(width)
  return [
    name.padEnd(60),
    millisecondsAt(1e6, times).padStart(8),
    millisecondsAt(64e6, times).padStart(10),
    power(time),
    power(exponentOf(times.slice(-3))),
    platform.length === 0 ? '     ' : power(own),
    `${((last?.cost ?? 0) / (last?.size ?? 1)).toFixed(1)}x`.padStart(6),
    power(space, 6),
    power(exponentOf(memory.slice(-3))),
  ].join(' ')
}

function millisecondsAt(size: number, points: readonly Point[]): string {
  const cost = points.find((each) => each.size === size)?.cost
  return cost === undefined ? '' : `${cost.toFixed(1)} ms`
}
