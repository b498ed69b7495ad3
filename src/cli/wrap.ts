/** Breaks a list of alternatives after commas, so that lines keep to a width where its items allow it. */
export function wrapList(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const item of text.split(/(?<=, )/)) {
    if (line !== '' && (line + item).trimEnd().length > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += item
  }
  return [...lines, line]
}
