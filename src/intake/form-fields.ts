import type { Path } from '../../schemas/issue'
import { setOwn } from '../own-members'
import type { Finding } from '../report'
import { label, safeName } from '../wording'
import { nextItem, readFieldPath } from './field-path'
import { refusal } from './refusal'
import { shownPath } from './shown-path'

/** The fields of a form as an object, in the order of their arrival. */
export interface FormFields {
  readonly fields: Readonly<Record<string, unknown>>
  /** Adds a value; a name that has one already is refused, unless it ends in `[]`. */
  add(name: string, value: unknown): Finding | undefined
}

/** An object or list that names made, never a value. */
type Container = { readonly members: Record<string, unknown> } | { readonly items: unknown[]; readonly first: string }

/** A `Map` of V8 holds no more than 2^24 entries; only a caller who lifts the limits lets a form come near. */
const mostContainers = 16_000_000

/** Collects form fields by their bracket names, which open at most so many objects and lists, one in another or side by side. */
export function createFormFields(depth: number, most = mostContainers): FormFields {
  const fields: Record<string, unknown> = {}
  const containers = new Map<unknown, Container>([[fields, { members: fields }]])
  return {
    fields,
    add(name, value) {
      const steps = readFieldPath(name, depth)
      if ('code' in steps) return steps
      if (containers.size + steps.length > most) return manyContainers(most)
      return place(containers, fields, steps, value)
    },
  }
}

function place(
  containers: Map<unknown, Container>,
  root: object,
  steps: readonly string[],
  value: unknown,
): Finding | undefined {
  const path: Path = []
  let holder: unknown = root
  for (const [index, step] of steps.entries()) {
    const container = containers.get(holder)
    const next = index + 1
    const isLast = next === steps.length
    const make = () => (isLast ? value : opened(containers, steps, next))
    if (step === nextItem) {
      // A list of values gets a value, and a list of objects a member.
      if (container === undefined || !('items' in container) || (container.first === '') !== isLast) return taken(path)
      // The items of a list begin with the same member: where that one comes again, the next item begins.
      if (textFrom(steps, next) === container.first) container.items.push(make())
      path.push(container.items.length - 1)
      holder = container.items.at(-1)
      continue
    }
    path.push(step)
    if (container === undefined || !('members' in container)) return taken(path)
    const isThere = Object.hasOwn(container.members, step)
    if (isThere && isLast) return taken(path)
    if (!isThere) setOwn(container.members, step, make())
    holder = container.members[step]
  }
  return undefined
}

/** Opens what the step at a place leads to: a list where that step is `[]`. */
function opened(containers: Map<unknown, Container>, steps: readonly string[], at: number): object {
  const isList = steps[at] === nextItem
  const made: unknown[] | Record<string, unknown> = isList ? [] : {}
  containers.set(made, Array.isArray(made) ? { items: made, first: textFrom(steps, at + 1) } : { members: made })
  return made
}

/** The rest of a name, which only the one list in it is asked for. */
function textFrom(steps: readonly string[], start: number): string {
  return steps.slice(start).join('][')
}

function manyContainers(most: number): Finding {
  return refusal('field-depth', `The names of a form must not open more than ${most} objects and lists.`)
}

function taken(path: Path): Finding {
  const shown = shownPath(path)
  const message = `${label(shown)} has more than one value, and services differ in which they read.`
  return refusal('duplicate-field', message, shown, 'Send each field once; the names of lists end in `[]`.')
}

/** Refuses a field whose text is longer than the limit; nothing is cut. */
export function longField(name: string, most: number): Finding {
  const path = [safeName(name)]
  return refusal('field-too-large', `${label(path)} must have at most ${most} bytes.`, path)
}
