import { visit } from 'jsonc-parser'

/** What an unrelated reader of JSON finds in a text: codes of `parseJson`, and every name. */
export interface ReferenceReading {
  readonly codes: ReadonlySet<string>
  readonly names: readonly string[]
}

/** Reads a JSON text with jsonc-parser, which shares no code with the scan of `parseJson`. */
export function readByReference(text: string, depth: number): ReferenceReading {
  const codes = new Set<string>()
  const names: string[] = []
  const open: Set<string>[] = []
  const begin = () => {
    open.push(new Set())
    if (open.length > depth) codes.add('json-depth')
  }
  const end = () => void open.pop()
  visit(text, {
    onObjectBegin: begin,
    onObjectEnd: end,
    onArrayBegin: begin,
    onArrayEnd: end,
    onObjectProperty(name) {
      names.push(name)
      if (open.at(-1)?.has(name) === true) codes.add('duplicate-name')
      open.at(-1)?.add(name)
    },
    onLiteralValue(value, offset, length) {
      if (typeof value === 'string' && !value.isWellFormed()) codes.add('lone-surrogate')
      if (typeof value === 'number' && changesOnTheWay(Number(text.slice(offset, offset + length)))) {
        codes.add('number-range')
      }
    },
  })
  return { codes, names }
}

function changesOnTheWay(value: number): boolean {
  return !Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))
}
