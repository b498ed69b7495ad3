/** A validator that holds the same rules as the dialect. */
export interface Peer {
  readonly name: string
  /** The package that it comes from. */
  readonly from: string
  /** What to know about it. */
  readonly note: string
  /** Whether it accepts a body, in the quickest way that it offers. */
  readonly accepts: (body: unknown) => boolean
  /** Every problem that it finds in a body, each with its words. */
  readonly problems: (body: unknown) => readonly string[]
}
