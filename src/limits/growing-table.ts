import type { LimitTable, ModelFamily } from '../../schemas/model-facts'
import { addFamily, type OpenTable } from './limit-table'

/** Tells what a table says of a name. */
export type FindEntry = (name: string) => LimitTable[string] | undefined

/** The limits of a dialect's models, derived family by family as they are asked for. */
export interface GrowingTable {
  /** Adds families until one names the model: the first request asks for one model, and most families do not name it. */
  readonly find: FindEntry
  readonly whole: () => LimitTable
}

export function growingTable(dialect: string, families: readonly (() => ModelFamily)[]): GrowingTable {
  const table: OpenTable = {}
  const left = [...families]
  const grow = () => {
    const family = left.shift()
    if (family !== undefined) addFamily(table, dialect, family())
    return family !== undefined
  }
  return {
    find(name) {
      for (;;) {
        const entry = entryIn(table, name)
        // A later family may have more variants of a container.
        if (entry !== undefined && !('variants' in entry)) return entry
        if (!grow()) return entry
      }
    },
    whole() {
      while (grow());
      return table
    },
  }
}

/** What a table says of a name; `undefined` for one that it lacks. */
export function entryIn<Entry>(table: Readonly<Record<string, Entry>>, name: string): Entry | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
