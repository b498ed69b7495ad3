import type { Finding } from './finding-files'
import { cutDown } from './shrink'
import { BrokenLaw, type Target } from './target'

/** Runs inputs of one target and tells what goes wrong. */
export interface Judge<Input> {
  /** Runs an input and says whether it was accepted; what goes wrong is told, each law once. */
  run(input: Input): Promise<boolean>
  /** Tells what went wrong in some execution, it is not known which. */
  broke(law: string, message: string): void
  figures(): { executions: number; findings: number; slow: number }
}

/** In milliseconds; an input that takes longer is told, and is no finding. */
const slow = 50

/** In executions, for an input that breaks a law. */
const mostCuts = 3000

/** What is broken where a prototype is another than before. */
export const prototypeLaw = 'prototypes stay as they are'

interface Outcome {
  readonly isAccepted: boolean
  readonly isSlow: boolean
  readonly wrong?: { readonly law: string; readonly message: string } | undefined
}

/** Creates a judge; `before` is called before each execution. */
export function createJudge<Input>(
  { name, kind, run }: Target<Input>,
  before: () => void,
  found: (finding: Finding) => void,
): Judge<Input> {
  const known = new Set<string>()
  let executions = 0
  let slowInputs = 0
  let told = slow / 2

  async function outcomeOf(input: Input): Promise<Outcome> {
    executions += 1
    before()
    const start = performance.now()
    try {
      const running = run(input)
      const isAccepted = typeof running === 'boolean' ? running : await running
      return { isAccepted, isSlow: performance.now() - start > slow, wrong: pollution() }
    } catch (error) {
      return { isAccepted: false, isSlow: false, wrong: wrongBy(error) }
    }
  }

  async function tell(input: Input, law: string, message: string): Promise<void> {
    known.add(law)
    const smallest = await cutDown(input, kind, mostCuts, async (cut) => (await outcomeOf(cut)).wrong?.law === law)
    const last = await outcomeOf(smallest)
    found({ target: name, law, message: last.wrong?.message ?? message, input: kind.write(smallest) })
  }

  /** Runs an input that seemed slow by the processor's clock, which no other process and hardly a pause adds to. */
  async function time(input: Input): Promise<void> {
    const times: number[] = []
    for (let turn = 0; turn < 3; turn += 1) {
      const start = process.cpuUsage()
      await outcomeOf(input)
      const { user, system } = process.cpuUsage(start)
      times.push((user + system) / 1000)
    }
    const least = Math.min(...times)
    if (least > slow) slowInputs += 1
    // Those that are not much slower are of the same kind.
    if (least <= told * 2) return
    told = least
    console.log(`${name}: took ${Math.round(least)} ms: ${JSON.stringify(kind.write(input)).slice(0, 500)}`)
  }

  return {
    figures: () => ({ executions, findings: known.size, slow: slowInputs }),
    broke(law, message) {
      if (!known.has(law)) found({ target: name, law, message, input: undefined })
      known.add(law)
    },
    async run(input) {
      const { isAccepted, isSlow, wrong } = await outcomeOf(input)
      if (isSlow) await time(input)
      if (wrong !== undefined && !known.has(wrong.law)) {
        await tell(input, wrong.law, wrong.message)
        await outcomeOf(input)
      }
      return isAccepted
    },
  }
}

function wrongBy(error: unknown): Outcome['wrong'] {
  if (error instanceof BrokenLaw) return { law: error.law, message: error.message }
  if (!(error instanceof Error)) return { law: `throws ${typeof error}`, message: `${error}` }
  const place = /^\s+at .*/m.exec(error.stack ?? '')?.[0].replace(/file:.*\//, '') ?? ''
  return { law: `throws ${error.name}${place}`, message: error.message }
}

/** A member that every object inherits is enumerable in each; what cannot be seen so, a campaign looks for. */
function pollution(): Outcome['wrong'] {
  for (const name in {}) return { law: prototypeLaw, message: `Object.${name}` }
  return undefined
}
