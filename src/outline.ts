import type { Severity } from '../schemas/issue'
import type { Shape } from './shape'

/**
 * A shape laid out for the collector: every keyword in its place, members and branches by name.
 *
 * Schemas are objects of many forms, and reading them as they are costs more than all else that a finding takes.
 */
export interface Outline {
  readonly shape: Shape
  readonly issue: Annotation
  readonly type: string | undefined
  /** What `typeof` tells of values that are right, whatever they are; `undefined` where more is asked of them. */
  readonly plainType: string | undefined
  readonly words: readonly unknown[] | undefined
  readonly isRefused: boolean
  /** Whether a text or number of the right type may still be wrong. */
  readonly isBounded: boolean
  readonly members: Members | undefined
  readonly required: readonly string[]
  readonly isOpen: boolean
  readonly item: Outline | undefined
  readonly alternatives: readonly Outline[] | undefined
  readonly tag: Tag | undefined
}

/** What the schema itself says of a value that it refuses. */
export interface Annotation {
  readonly code: string | undefined
  readonly severity: Severity
  readonly message: string | undefined
  readonly hint: string | undefined
}

export type Members = ReadonlyMap<string, Member>

export interface Member {
  readonly outline: Outline
  readonly isRequired: boolean
  /** Whether it is another variant's payload, which stands for the missing one: that mismatch names the problem. */
  readonly isOfOtherVariant: boolean
}

/** The member by which the branches of a union are told. */
export interface Tag {
  readonly name: string
  readonly branches: ReadonlyMap<unknown, Outline>
}

const outlines = new WeakMap<Shape, Outline>()

/** Lays a shape out, once. */
export function outlineOf(shape: Shape): Outline {
  let known = outlines.get(shape)
  if (known === undefined) {
    known = layOut(shape)
    outlines.set(shape, known)
  }
  return known
}

const bounds = [
  ...(['minLength', 'maxLength', 'pattern', 'multipleOf'] as const),
  ...(['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const),
]

function layOut(shape: Shape): Outline {
  const { issue, type, not, properties, required = [], additionalProperties, items, anyOf } = shape
  return {
    shape,
    issue: annotationOf(issue),
    type,
    plainType: plainTypeOf(shape),
    words: shape.enum,
    isRefused: not !== undefined,
    isBounded: isBounded(shape),
    members: properties === undefined ? undefined : membersOf(properties, required),
    required,
    isOpen: additionalProperties === true,
    item: items === undefined ? undefined : outlineOf(items),
    alternatives: anyOf?.map((branch) => outlineOf(speaking(branch, issue))),
    tag: tagOf(shape),
  }
}

function isBounded(shape: Shape): boolean {
  return bounds.some((keyword) => shape[keyword] !== undefined)
}

function plainTypeOf(shape: Shape): string | undefined {
  const { type, not, anyOf, enum: words } = shape
  const isPlain = not === undefined && anyOf === undefined && words === undefined && !isBounded(shape)
  return isPlain && (type === 'string' || type === 'boolean') ? type : undefined
}

function annotationOf({ code, severity = 'error', message, hint }: Shape['issue'] = {}): Annotation {
  return { code, severity, message, hint }
}

function membersOf(properties: Readonly<Record<string, Shape>>, required: readonly string[]): Members {
  const members = new Map<string, Member>()
  for (const [name, property] of Object.entries(properties)) {
    members.set(name, {
      outline: outlineOf(property),
      isRequired: required.includes(name),
      isOfOtherVariant: property.issue?.code === 'variant-mismatch',
    })
  }
  return members
}

/** A branch, in the words of the union's own annotation where it has none. */
function speaking(branch: Shape, issue: Shape['issue']): Shape {
  return issue === undefined ? branch : { ...branch, issue: { ...issue, ...branch.issue } }
}

function tagOf({ oneOf, discriminator }: Shape): Tag | undefined {
  if (oneOf === undefined) return undefined
  const name = discriminator?.propertyName ?? ''
  const branches = new Map<unknown, Outline>()
  for (const branch of oneOf) {
    for (const word of branch.properties?.[name]?.enum ?? [])
      if (!branches.has(word)) branches.set(word, outlineOf(branch))
  }
  return { name, branches }
}
