import type { Random } from './random'
import type { Kind } from './target'

/** The inputs that are kept to be changed, each of which took a path of its own. */
export interface Corpus<Input> {
  readonly inputs: number
  add(input: Input, isAccepted: boolean): void
  /** A new input, made of one that is kept. */
  mutant(random: Random): Input
}

/** Of either list; the oldest one makes room for an input beyond that. */
const most = 3000

/** Creates an empty corpus; inputs that were accepted are changed more often, as what is refused is left early. */
export function createCorpus<Input>({ mutate, size }: Kind<Input>): Corpus<Input> {
  const accepted: Input[] = []
  const refused: Input[] = []

  function chosen(random: Random): Input {
    const list = refused.length === 0 || (accepted.length > 0 && !random.once(4)) ? accepted : refused
    // What was found last is the likeliest to lead on.
    const recent = list.length - Math.max(1, list.length >> 3)
    const start = random.once(3) ? recent : 0
    const input = list[start + random.below(list.length - start)]
    if (input === undefined) throw new RangeError('There is no input to start from.')
    return input
  }

  return {
    get inputs() {
      return accepted.length + refused.length
    },
    add(input, isAccepted) {
      const list = isAccepted ? accepted : refused
      list.push(input)
      if (list.length > most) list.shift()
    },
    mutant(random) {
      const [left, right] = [chosen(random), chosen(random)]
      return mutate(size(left) < size(right) ? left : right, chosen(random), random)
    },
  }
}
