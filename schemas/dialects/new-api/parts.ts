import { places } from './places'

/** What a request may say beside model, prompt, size and seconds: a bit for each part of it that is read together. */
export const part = { size: 1, media: 2, other: 4 } as const

// Worked out for the first request, so that a bundle that only validates leaves it out.
let partOf: ReadonlyMap<string, number> | undefined

function partsByName(): Map<string, number> {
  const parts = new Map<string, number>()
  for (const [name = ''] of places.size) parts.set(name, part.size)
  for (const [name = ''] of places.media) parts.set(name, part.media)
  // It is read with the members that nearly every request has, which `partsIn` passes over.
  parts.set('duration', 0)
  return parts
}

/**
 * Tells by the names of a request's members which parts of it there are.
 *
 * Most requests use few of the many members, and asking for one that is absent costs as much as for one that is there.
 */
export function partsIn(request: object): number {
  partOf ??= partsByName()
  let parts = 0
  for (const name in request) {
    if (name === 'model' || name === 'prompt' || name === 'size' || name === 'seconds') continue
    parts |= partOf.get(name) ?? part.other
  }
  return parts
}
