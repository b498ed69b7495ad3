import type { Declarations } from './declarations'

/** Shorter parts cost more to share than to repeat. */
const leastShared = 48

/**
 * Writes schemas as literals in JavaScript; what they hold more than once is declared once.
 *
 * Encodings of one dialect differ in little, and a compressor forgets what is more than 32 KiB away.
 */
export function schemaSources(schemas: readonly unknown[], declarations: Declarations): readonly string[] {
  const counts = new Map<string, number>()
  for (const schema of schemas) countParts(schema, counts)
  return schemas.map((schema) => literal(schema, counts, declarations))
}

function countParts(part: unknown, counts: Map<string, number>): void {
  if (typeof part !== 'object' || part === null) return
  const text = JSON.stringify(part)
  const count = (counts.get(text) ?? 0) + 1
  counts.set(text, count)
  // What is in a part that is repeated is repeated with it.
  if (count === 1) for (const member of Object.values(part)) countParts(member, counts)
}

function literal(part: unknown, counts: ReadonlyMap<string, number>, declarations: Declarations): string {
  if (typeof part !== 'object' || part === null) return JSON.stringify(part)
  const text = JSON.stringify(part)
  const members = Array.isArray(part)
    ? `[${part.map((member) => literal(member, counts, declarations)).join(',')}]`
    : `{${Object.entries(part)
        .map(([name, member]) => `${JSON.stringify(name)}:${literal(member, counts, declarations)}`)
        .join(',')}}`
  return (counts.get(text) ?? 0) > 1 && text.length >= leastShared ? declarations.add('part', members) : members
}
