/** Member names and indexes from the whole to a part. */
export type Place = readonly (string | number)[]

/** One change of a part: another value in its place, or none. */
export interface Edit {
  readonly place: Place
  readonly what: string
  /** `undefined` leaves the part out. */
  readonly value?: unknown
}

/** An edit with those that go with it: what is stated once and stands in several places changes in all of them. */
export type Change = readonly [Edit, ...Edit[]]

/** Copies plain data with one part changed; what is not on the way to it is shared. */
export function edited<Whole>(whole: Whole, { place, value }: Edit): Whole {
  // The copy has the form of the whole; an edit is made for it.
  return replaced(whole, place, value) as Whole
}

function replaced(part: unknown, [step, ...rest]: Place, value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(part)) {
    return part.flatMap((item, index) => {
      if (index !== step) return [item]
      const inner = replaced(item, rest, value)
      return inner === undefined ? [] : [inner]
    })
  }
  const members = Object.entries(part as object).flatMap(([name, member]) => {
    if (name !== step) return [[name, member] as const]
    const inner = replaced(member, rest, value)
    return inner === undefined ? [] : [[name, inner] as const]
  })
  return Object.fromEntries(isMember(part, step) ? members : [...members, [step, value]])
}

function isMember(part: unknown, step: string | number): boolean {
  return typeof part === 'object' && part !== null && Object.hasOwn(part, step)
}

/** The edits of a part, as edits of the whole that holds it at a place. */
export function within(place: Place, edits: readonly Edit[]): readonly Edit[] {
  return edits.map((edit) => ({ ...edit, place: [...place, ...edit.place] }))
}

/** The part at a place; `undefined` where there is none. */
export function partAt(whole: unknown, place: Place): unknown {
  let part = whole
  for (const step of place) {
    if (typeof part !== 'object' || part === null) return undefined
    // Plain data; a list has its indexes as names.
    part = (part as Record<string, unknown>)[step]
  }
  return part
}
