import type { CleanParts, Variables } from './clean-source'
import type { Declarations } from './declarations'

/** Writes the note of fields that say one thing, which are compared where the body holds two of them. */
export function aliasLines(
  { dialect }: CleanParts,
  variable: Variables,
  declarations: Declarations,
): readonly string[] {
  const groups = (dialect.aliases ?? []).flatMap((group) => {
    const [size, width, height, ...others] = group.fields.map((field) => variable(field))
    if (group.compare !== 'size') return twoOf([size, width, height, ...others])
    // Sides, a ratio and a resolution say nothing of each other without a size, written or in pixels.
    const rest = anyOf([width, height, ...others])
    return [`${isThere(size)} && ${rest}`, `${isThere(width)} && ${isThere(height)} && ${anyOf(others)}`]
  })
  if (groups.length === 0) return []
  const agree = `${declarations.use('aliasesAgree')}(dialect.aliases, body)`
  return [
    `if ((${groups.map((each) => `(${each})`).join(' || ')}) && !${agree}) ${declarations.use('noteAliases')}(found)`,
  ]
}

const isThere = (variable: string | undefined) => (variable === undefined ? 'false' : `${variable} !== undefined`)

/** Writes whether one of the variables is set. */
export const anyOf = (variables: readonly (string | undefined)[]) =>
  `(${['false', ...variables.map(isThere)].join(' || ')})`

/** Tests that two variables are set, for each pair where the first is set. */
function twoOf(variables: readonly (string | undefined)[]): readonly string[] {
  return variables.slice(0, -1).map((each, index) => `${isThere(each)} && ${anyOf(variables.slice(index + 1))}`)
}
