import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { randomFrom, shuffled } from '../random'
import type { Goal, Section } from '../result'
import { type Spread, spreadOf } from '../spread'
import { writeStarters } from '../starters'

const processes = 15

const bare = 'bare Node'
const own = 'vidialect'

interface Start {
  readonly milliseconds: number
  readonly mebibytes: number
}

function start(file: string): Start {
  const [milliseconds = Number.NaN, mebibytes = Number.NaN] = execFileSync(process.execPath, [file], {
    encoding: 'utf8',
  })
    .split(' ')
    .map(Number)
  return { milliseconds, mebibytes }
}

/** Starts every program in fresh processes that take turns, and says what each takes beyond bare Node. */
function startsOf(files: ReadonlyMap<string, string>): Map<string, Start[]> {
  const random = randomFrom(1)
  const starts = new Map([...files.keys()].map((name) => [name, [] as Start[]]))
  for (let round = 0; round < processes; round += 1) {
    for (const [name, file] of shuffled([...files], random)) starts.get(name)?.push(start(file))
  }
  return starts
}

function beyondBare(starts: readonly Start[], base: readonly Start[], unit: keyof Start): Spread {
  const middle = spreadOf(base.map((each) => each[unit])).median
  return spreadOf(starts.map((each) => each[unit] - middle))
}

function text({ median, p10, p90 }: Spread): string {
  return `${median.toFixed(1)} [${p10.toFixed(1)}..${p90.toFixed(1)}]`
}

export const startSection: Section = {
  name: 'start',
  title: 'Starting',
  about: `Import and first validation of the small body of \`ope-ai\`, in ${processes} fresh processes each that take turns, beyond what the middle bare Node takes. These goals alone are no ratios, so their figures belong to this machine. Ajv compiles the schema of the dialect as JSON Schema; both it and Zod are loaded from node_modules as they are.`,
  async run() {
    const { folder, files } = await writeStarters()
    const starts = startsOf(files)
    rmSync(folder, { recursive: true })
    const base = starts.get(bare) ?? []
    const names = [...starts.keys()].filter((name) => name !== bare)
    const all = (unit: keyof Start) =>
      new Map(names.map((name) => [name, beyondBare(starts.get(name) ?? [], base, unit)]))
    const [times, memory] = [all('milliseconds'), all('mebibytes')]
    const goal = (what: string, spreads: ReadonlyMap<string, Spread>, most: number): Goal => {
      return { what, measured: [{ name: own, value: spreads.get(own)?.median ?? Number.NaN }], most }
    }
    const cell = (spread: Spread | undefined) => (spread === undefined ? '' : text(spread))
    const rows = names.map((name) => [name, cell(times.get(name)), cell(memory.get(name))])
    return {
      goals: [goal('start, milliseconds beyond bare Node', times, 10), goal('start, MiB beyond bare Node', memory, 6)],
      tables: [{ title: 'Beyond bare Node', head: ['', 'milliseconds', 'MiB'], rows }],
    }
  },
}
