/** Top-level declarations of one generated module; what two places declare alike is declared once. */
export interface Declarations {
  /** Declares `const <name> = <text>`, or a function whose text names itself by `@`, and tells the name. */
  add(prefix: string, text: string): string
  /** Notes that the module uses a function of the library. */
  use(name: string): string
  readonly used: ReadonlySet<string>
  readonly source: () => string
}

export function createDeclarations(): Declarations {
  const names = new Map<string, string>()
  const lines: string[] = []
  const used = new Set<string>()
  return {
    used,
    source: () => lines.join('\n'),
    use(name) {
      used.add(name)
      return name
    },
    add(prefix, text) {
      const known = names.get(text)
      if (known !== undefined) return known
      const name = `${prefix}${names.size}`
      names.set(text, name)
      lines.push(text.startsWith('function @') ? text.replace('@', name) : `const ${name} = ${text}`)
      return name
    },
  }
}
