import { changedSince, snapshotOf } from '../../test/prototypes'
import { createCorpus } from './corpus'
import { createCoverage } from './coverage'
import type { Finding } from './finding-files'
import { createJudge, prototypeLaw } from './judge'
import { createRandom, seedOf } from './random'
import { cutDown } from './shrink'
import type { Target } from './target'

/** One target, fuzzed a slice at a time. */
export interface Campaign {
  readonly name: string
  /** Runs so many inputs more. */
  run(executions: number): Promise<void>
  figures(): Figures
}

/** What a target came to. */
export interface Figures {
  readonly executions: number
  /** Inputs that are kept, each of which took a path of its own. */
  readonly inputs: number
  /** Counters that any execution has hit. */
  readonly covered: number
  readonly findings: number
  /** Inputs that took long each time. */
  readonly slow: number
}

/** What all targets are watched by. */
export interface Watch {
  readonly counters: Uint8Array
  readonly seed: number
  /** Called with the first finding of each law. */
  readonly found: (finding: Finding) => void
}

/** In executions, for an input that found a new path. */
const mostCuts = 60

/** Starts fuzzing a target from its seeds; the same seed takes the same course. */
export function createCampaign<Input>(target: Target<Input>, { counters, seed, found }: Watch): Campaign {
  const random = createRandom(seed ^ seedOf(target.name))
  const coverage = createCoverage(counters)
  const corpus = createCorpus(target.kind)
  const judge = createJudge(target, coverage.reset, found)
  const prototypes = snapshotOf()
  let seeded = 0

  async function step(): Promise<void> {
    const first = target.seeds[seeded]
    seeded += 1
    const input = first ?? corpus.mutant(random)
    const isAccepted = await judge.run(input)
    const isNew = coverage.isNew()
    // Every seed is kept: its words are worth having, whatever path it takes.
    if (first !== undefined) corpus.add(first, isAccepted)
    else if (isNew) corpus.add(await trimmed(input), isAccepted)
  }

  /** Cuts an input down as long as it takes the same path. */
  function trimmed(input: Input): Promise<Input> {
    const path = coverage.path()
    return cutDown(input, target.kind, mostCuts, async (cut) => {
      await judge.run(cut)
      coverage.isNew()
      return coverage.path() === path
    })
  }

  return {
    name: target.name,
    async run(executions) {
      const end = judge.figures().executions + executions
      while (judge.figures().executions < end) await step()
      const changed = changedSince(prototypes)
      if (changed.length > 0) judge.broke(prototypeLaw, changed.join(', '))
    },
    figures: () => ({ ...judge.figures(), inputs: corpus.inputs, covered: coverage.covered() }),
  }
}
