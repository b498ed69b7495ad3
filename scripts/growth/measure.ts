import type { Call, GrowthCase } from './cases'
import type { Point } from './fit'
import { sizes } from './sizes'

/** What one case costs at every size. */
export interface Growth {
  /** In milliseconds, what the runtime itself takes for the same input. */
  readonly platform: readonly Point[]
  /** In milliseconds of the processor, for one call. */
  readonly times: readonly Point[]
  /** In bytes, the most that the process held beyond what it held without an input; the input is in it. */
  readonly memory: readonly Point[]
}

/** In milliseconds; calls that take less are measured many at a time, so that the clock does not decide. */
const enough = 30

/** In milliseconds; a call that takes more is measured once, as a pause of the collector weighs little in it. */
const long = 1000

/** Measures the time of a case at each size, and that of what the platform does for it. */
export async function measureTime({ prepare, platform }: GrowthCase, upTo: number): Promise<Omit<Growth, 'memory'>> {
  const times = await timesOf(prepare, upTo)
  return { times, platform: platform === undefined ? [] : await timesOf(platform, upTo) }
}

/** Measures a case at each size in turn, the smallest first: the most memory that a process held never falls. */
export async function measureMemory({ prepare }: GrowthCase, upTo: number): Promise<Pick<Growth, 'memory'>> {
  const memory: Point[] = []
  await prepare(1000)()
  globalThis.gc?.()
  const idle = process.memoryUsage.rss()
  for (const size of sizes.filter((each) => each <= upTo)) {
    const call = prepare(size)
    globalThis.gc?.()
    await call()
    memory.push({ size, cost: Math.max(0, process.resourceUsage().maxRSS * 1024 - idle) })
  }
  return { memory }
}

async function timesOf(prepare: GrowthCase['prepare'], upTo: number): Promise<Point[]> {
  const points: Point[] = []
  for (const size of sizes.filter((each) => each <= upTo)) {
    const call = prepare(size)
    globalThis.gc?.()
    points.push({ size, cost: await leastTime(call) })
  }
  return points
}

/** Milliseconds of the processor for one call, the least of a few measurements. */
async function leastTime(call: Call): Promise<number> {
  let [least, count] = await timed(call, 1)
  for (let turn = 0; turn < 4 && least * count < long; turn += 1) {
    count = Math.ceil(Math.max(1, enough / Math.max(least, 0.001)))
    const [time] = await timed(call, count)
    least = Math.min(least, time)
  }
  return least
}

/** The processor's time, which other processes on the machine do not add to. */
async function timed(call: Call, count: number): Promise<[time: number, count: number]> {
  const before = process.cpuUsage()
  for (let turn = 0; turn < count; turn += 1) await call()
  const { user, system } = process.cpuUsage(before)
  return [(user + system) / 1000 / count, count]
}
