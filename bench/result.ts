import type { Effort } from './rounds'

/** One goal and what was measured against it: the highest figure of one or several bodies; lower is better. */
export interface Goal {
  readonly what: string
  readonly measured: readonly Measured[]
  readonly most: number
  /** Where it should come to. */
  readonly aim?: number
}

export interface Measured {
  readonly name: string
  readonly value: number
}

export interface Table {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Bars of one group of a chart, in the order in which they are drawn. */
export interface Bars {
  readonly title: string
  readonly bars: readonly { readonly name: string; readonly value: number }[]
}

export interface SectionResult {
  readonly goals: readonly Goal[]
  readonly tables: readonly Table[]
  readonly bars?: readonly Bars[]
}

/** A part of the bench that runs by itself. */
export interface Section {
  readonly name: string
  readonly title: string
  /** What the figures mean. */
  readonly about: string
  readonly run: (effort: Effort) => SectionResult | Promise<SectionResult>
}
