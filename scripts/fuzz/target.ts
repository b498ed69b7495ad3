import type { Random } from './random'

/** What a kind of input needs: how it is changed, cut down and written to a file. */
export interface Kind<Input> {
  /** A changed copy; parts of the other input may be taken over. */
  mutate(input: Input, other: Input, random: Random): Input
  /** Of two inputs the smaller one is changed more often. */
  size(input: Input): number
  /** Smaller inputs that differ little, the greatest cuts first. */
  cuts(input: Input): Iterable<Input>
  /** The input as JSON, to be read again by `read`. */
  write(input: Input): unknown
  read(written: unknown): Input
}

/** What became of an input; one that is accepted leads further into the library when it is changed. */
export type Run<Input> = (input: Input) => boolean | Promise<boolean>

/** One entry of the library, with the laws that its results must keep. */
export interface Target<Input> {
  readonly name: string
  readonly kind: Kind<Input>
  readonly seeds: readonly Input[]
  /** Runs the entry once and says whether it took the input; throws what the entry throws, or a `BrokenLaw`. */
  readonly run: Run<Input>
}

/** Thrown where a result is not what the library promises. */
export class BrokenLaw extends Error {
  override name = 'BrokenLaw'

  constructor(
    readonly law: string,
    details = '',
  ) {
    super(details === '' ? law : `${law}: ${details}`)
  }
}

/** Throws unless a law holds; its details are written out only where it does not. */
export function holds(law: string, isKept: boolean, details: () => string = () => ''): void {
  if (!isKept) throw new BrokenLaw(law, details())
}
