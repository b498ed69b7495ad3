import type { LimitTable } from '../schemas/contract'

/** Source text of a limit table, with the facts and lists of sources that models share declared once. */
export interface HoistedTable {
  readonly declarations: string
  readonly expression: string
}

/** Writes a limit table as JavaScript: models of a family share most facts, so each distinct one is written once. */
export function hoisted(limits: LimitTable): HoistedTable {
  const names = new Map<string, string>()
  const declarations: string[] = []
  const hoist = (prefix: string, text: string) => {
    const known = names.get(text)
    if (known !== undefined) return known
    const name = `${prefix}${names.size}`
    names.set(text, name)
    declarations.push(`const ${name} = ${text}`)
    return name
  }
  const write = (value: unknown, key: string): string => {
    if (Array.isArray(value)) {
      const text = `[${value.map((item) => write(item, '')).join(',')}]`
      return key === 'sources' ? hoist('sources', text) : text
    }
    if (typeof value !== 'object' || value === null) return JSON.stringify(value)
    const members = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}:${write(each, name)}`)
    const text = `{${members.join(',')}}`
    return 'sources' in value ? hoist('fact', text) : text
  }
  const expression = write(limits, '')
  return { declarations: declarations.join('\n'), expression }
}
