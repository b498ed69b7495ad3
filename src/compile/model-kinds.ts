import type { Condition } from '../../schemas/contract'
import { expression } from './condition-source'
import type { Declarations } from './declarations'

/** What rules ask of the name of a model, each a bit, so that a decision knows all answers for a known name at once. */
export interface ModelKinds {
  /** Writes the test of one condition, by the variable `kinds`. */
  readonly test: (condition: Condition) => string
  readonly isAsked: () => boolean
  /** Writes the function `kindsOf` from a name to its bits; nothing where nothing is asked. */
  readonly source: (declarations: Declarations) => string
}

/** A bitwise operation keeps this many bits. */
const mostKinds = 31

export function createModelKinds(): ModelKinds {
  const conditions: Condition[] = []
  const bits = new Map<string, number>()
  return {
    test(condition) {
      const text = JSON.stringify(condition)
      const bit = bits.get(text) ?? conditions.push(condition) - 1
      bits.set(text, bit)
      return `((kinds & ${2 ** bit}) !== 0)`
    },
    isAsked: () => conditions.length > 0,
    source(declarations) {
      if (conditions.length === 0) return ''
      if (conditions.length > mostKinds) throw new Error(`Rules ask more than ${mostKinds} things of a model.`)
      const terms = conditions.map(
        (condition, bit) => `(${expression(condition, { value: 'name' }, declarations)} ? ${2 ** bit} : 0)`,
      )
      return `const kindsOf = (name) => ${terms.join(' | ')}`
    },
  }
}
