import type { oas31 } from 'openapi3-ts'
import { isObject } from '../shape'
import type { DescribedShape } from './described-shape'
import { pascalCase } from './names'
import { type Written, writeSchema } from './write-schema'

/** A body or answer of a dialect, and what to call it where it has no title. */
export interface Root<Kind extends string> {
  readonly kind: Kind
  readonly name: string
  readonly shape: DescribedShape
}

/** The schemas of a dialect under names of their own. */
export interface NamedSchemas<Kind extends string> {
  readonly schemas: Readonly<Record<string, oas31.SchemaObject>>
  /** A reference to each root. */
  readonly references: Readonly<Partial<Record<Kind, Written>>>
}

interface Naming {
  readonly prefix: string
  readonly uses: ReadonlyMap<string, number>
  /** Names by structure. */
  readonly names: Map<string, string>
  readonly schemas: Record<string, oas31.SchemaObject>
}

/** Where a schema stands, which is what it is called where it has no title. */
interface Place {
  readonly owner: string
  readonly name: string
}

/**
 * Writes the schemas of a dialect as components.
 *
 * Every object and every tagged union has a name, and so has every enumeration, pattern or union that is used twice;
 * two of one structure share it.
 */
export function nameSchemas<Kind extends string>(roots: readonly Root<Kind>[], prefix: string): NamedSchemas<Kind> {
  const naming: Naming = { prefix, uses: countUses(roots), names: new Map(), schemas: {} }
  const references: Partial<Record<Kind, Written>> = {}
  for (const { kind, name, shape } of roots) references[kind] = write(shape, { owner: '', name }, naming, true)
  return { schemas: naming.schemas, references }
}

function write(shape: DescribedShape, place: Place, naming: Naming, isRoot = false): Written {
  const structure = structureOf(shape)
  if (!isRoot && !isNamed(shape, naming.uses.get(structure) ?? 0)) return spell(shape, place, naming)
  const known = naming.names.get(structure)
  if (known !== undefined) return referenceTo(known, shape, naming)
  const name = freeName(shape.title ?? place.name, place.owner, naming)
  naming.names.set(structure, name)
  // Takes its place before the schemas that it refers to.
  naming.schemas[name] = {}
  naming.schemas[name] = spell(
    asComponent(shape),
    { owner: name.slice(naming.prefix.length), name: place.name },
    naming,
  )
  return referenceTo(name, shape, naming)
}

function spell(shape: DescribedShape, { owner, name }: Place, naming: Naming): oas31.SchemaObject {
  return writeSchema(shape, (child, inner) => write(child, { owner, name: inner(name) }, naming))
}

/** What is said of one use of a value stays with that use; an object is described where it is named. */
function asComponent(shape: DescribedShape): DescribedShape {
  if (isComposite(shape)) return shape
  const { description: _, examples: _examples, default: _default, deprecated: _deprecated, ...rest } = shape
  return rest
}

/** Refers to a component, and repeats none of what is said there. */
function referenceTo(name: string, shape: DescribedShape, { schemas }: Naming): Written {
  const own = writeSchema(annotationsOf(shape), () => ({}))
  const component = schemas[name] ?? {}
  const said = Object.entries(own).filter(([keyword, value]) => !isSame(component[keyword as 'description'], value))
  return { $ref: `#/components/schemas/${name}`, ...Object.fromEntries(said) }
}

function annotationsOf({ description, examples, deprecated, default: value }: DescribedShape): DescribedShape {
  return {
    ...(description === undefined ? {} : { description }),
    ...(examples === undefined ? {} : { examples }),
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(value === undefined ? {} : { default: value }),
  }
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

function isNamed(shape: DescribedShape, uses: number): boolean {
  return isComposite(shape) || (isNotable(shape) && uses > 1)
}

function isComposite({ properties = {}, oneOf }: DescribedShape): boolean {
  return Object.keys(properties).length > 0 || oneOf !== undefined
}

function isNotable({ enum: words, pattern, anyOf }: DescribedShape): boolean {
  return words !== undefined || pattern !== undefined || anyOf !== undefined
}

/** A schema as text, without what is said about it. */
function structureOf(shape: DescribedShape): string {
  const { title: _, description: _d, examples: _e, default: _v, deprecated: _w, ...structure } = shape
  return JSON.stringify(structure, sortedMembers)
}

/** Two schemas are the same in whatever order they say it. */
function sortedMembers(_: string, value: unknown): unknown {
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
}

/** Counts how often each structure is written; what stands in a named one is written once. */
function countUses(roots: readonly Pick<Root<string>, 'shape'>[]): Map<string, number> {
  const uses = new Map<string, number>()
  const visit = (shape: DescribedShape): void => {
    const structure = structureOf(shape)
    const count = (uses.get(structure) ?? 0) + 1
    uses.set(structure, count)
    if (count > 1 && isNamed(shape, count)) return
    for (const child of childrenOf(shape)) visit(child)
  }
  for (const { shape } of roots) visit(shape)
  return uses
}

function childrenOf({ properties = {}, items, anyOf = [], oneOf = [] }: DescribedShape): DescribedShape[] {
  return [...Object.values(properties), ...(items === undefined ? [] : [items]), ...anyOf, ...oneOf]
}

function freeName(title: string, owner: string, { prefix, schemas }: Naming): string {
  const base = pascalCase(title)
  const candidates = [base, `${owner}${base}`]
  let name = candidates.find((each) => !Object.hasOwn(schemas, prefix + each))
  for (let number = 2; name === undefined; number += 1) {
    if (!Object.hasOwn(schemas, `${prefix}${owner}${base}${number}`)) name = `${owner}${base}${number}`
  }
  return prefix + name
}
