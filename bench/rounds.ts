import { randomFrom, shuffled } from './random'
import { type Spread, spreadOf } from './spread'

/** Deeds that are compared with one of them, the reference, over one body. */
export interface Race {
  readonly body: string
  readonly reference: string
  readonly deeds: Readonly<Record<string, () => unknown>>
}

export interface Effort {
  /** How many rounds go by before the first that counts. */
  readonly settling: number
  /** How often every deed is timed. */
  readonly rounds: number
  /** How long a deed is repeated for one timing. */
  readonly milliseconds: number
}

/** What a race found: of each deed, its time as a ratio to that of the reference in the same round. */
export interface Finish {
  readonly body: string
  readonly ratios: ReadonlyMap<string, Spread>
}

interface Runner {
  readonly deed: () => unknown
  readonly repeats: number
  readonly times: number[]
}

/**
 * Runs races in turns: every round times each deed of each race once, in an order that changes from round to round, so
 * that whatever else the machine does hits all alike.
 */
export function run(races: readonly Race[], effort: Effort): Finish[] {
  const random = randomFrom(20_260_924)
  const fields = races.map(
    ({ deeds }) => new Map(Object.entries(deeds).map(([name, deed]) => [name, warm(deed, effort)])),
  )
  // The first rounds do not count: the engine drops what it compiled for one body when the next looks different.
  for (let round = -effort.settling; round < effort.rounds; round += 1) {
    for (const runners of shuffled(fields, random)) {
      for (const { deed, repeats, times } of shuffled([...runners.values()], random)) {
        const spent = time(deed, repeats)
        if (round >= 0) times.push(spent)
      }
    }
  }
  return races.map((race, index) => finishOf(race, fields[index] ?? new Map()))
}

/** Repeats a deed until the engine has compiled it, and finds how many repetitions fill one timing. */
function warm(deed: () => unknown, { milliseconds }: Effort): Runner {
  const end = performance.now() + 10 * milliseconds
  let each = time(deed, 1)
  while (performance.now() < end) {
    const repeats = Math.max(1, Math.floor(milliseconds / 4 / each))
    each = Math.max(time(deed, repeats), 1e-6)
  }
  return { deed, repeats: Math.max(1, Math.round(milliseconds / each)), times: [] }
}

/** What the deeds return goes here, so that no engine leaves them out. */
export const kept: { last: unknown } = { last: undefined }

/** Milliseconds of one repetition. */
function time(deed: () => unknown, repeats: number): number {
  const start = performance.now()
  for (let count = 0; count < repeats; count += 1) kept.last = deed()
  return (performance.now() - start) / repeats
}

function finishOf({ body, reference }: Race, runners: ReadonlyMap<string, Runner>): Finish {
  const base = runners.get(reference)?.times ?? []
  const ratios = [...runners].map(([name, { times }]) => {
    return [name, spreadOf(times.map((each, round) => each / (base[round] ?? Number.NaN)))] as const
  })
  return { body, ratios: new Map(ratios) }
}
