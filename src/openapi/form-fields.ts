import type { UploadLimits } from '../../schemas/contract'
import { uploadName } from '../encode-request'
import { decodeForm } from '../form'
import { isObject } from '../shape'
import { either } from '../wording'
import { type DescribedShape, isRefused, isUpload } from './described-shape'

/**
 * Writes the shape of a decoded form as the fields that go on the wire: `reference[url]` for a member, `tags[]` for items.
 *
 * A file becomes binary text, and says which files are taken.
 */
export function formFields(form: DescribedShape, upload: UploadLimits | undefined): DescribedShape {
  const properties: Record<string, DescribedShape> = {}
  for (const [name, field] of Object.entries(form.properties ?? {})) {
    for (const [wire, leaf] of leaves(name, field, upload)) properties[wire] = joined(properties[wire], leaf)
  }
  return { ...form, properties }
}

function leaves(name: string, field: DescribedShape, upload: UploadLimits | undefined): [string, DescribedShape][] {
  if (isUpload(field)) return [[name, file(field, upload)]]
  if (field.items !== undefined) {
    const item = `${name}[]`
    return leaves(item, field.items, upload).map(([wire, leaf]) => [wire, listOf(leaf, field, wire === item)])
  }
  const branches = field.oneOf ?? field.anyOf
  if (branches !== undefined) return branchLeaves(name, field, branches, upload)
  const members = Object.entries(field.properties ?? {})
  if (members.length === 0) return [[name, field]]
  const taken = members.filter(([, member]) => !isRefused(member))
  return taken.flatMap(([member, each]) => leaves(`${name}[${member}]`, each, upload))
}

/** Values of several forms are one field; the members of objects among them are fields of their own. */
function branchLeaves(
  name: string,
  field: DescribedShape,
  branches: readonly DescribedShape[],
  upload: UploadLimits | undefined,
): [string, DescribedShape][] {
  const all = branches.flatMap((branch) => leaves(name, branch, upload))
  const values = all.filter(([wire]) => wire === name).map(([, leaf]) => leaf)
  const others = all.filter(([wire]) => wire !== name)
  return values.length === 0 ? others : [[name, unionOf(field, values)], ...others]
}

/** A file and text are both text to a form; which of them a field takes is said in words. */
function unionOf(field: DescribedShape, values: readonly DescribedShape[]): DescribedShape {
  const {
    anyOf: _,
    oneOf: _oneOf,
    discriminator: _tag,
    refusedTags: _refused,
    type: _type,
    required: _required,
    ...said
  } = field
  const [only, ...more] = values
  if (more.length === 0) return { ...said, ...only }
  const takesFile = values.some(({ format }) => format === 'binary')
  if (!takesFile || values.some(({ type }) => type !== 'string')) return { ...said, anyOf: values }
  const description = [said, ...values].flatMap((each) => each.description ?? []).join(' ')
  return { ...said, type: 'string', format: 'binary', description }
}

/** A list of lists is one list on the wire. What is said of the list is not said of the members of its items. */
function listOf(leaf: DescribedShape, list: DescribedShape, isItem: boolean): DescribedShape {
  if (leaf.type === 'array') return leaf
  const { description, ...member } = leaf
  const said = isItem ? list.description : (description ?? list.description)
  return { type: 'array', ...(said === undefined ? {} : { description: said }), items: isItem ? leaf : member }
}

/** Two branches that share a field share its words; otherwise the first says what it is. */
function joined(known: DescribedShape | undefined, next: DescribedShape): DescribedShape {
  if (known === undefined) return next
  if (known.items !== undefined && next.items !== undefined) return { ...known, items: joined(known.items, next.items) }
  if (known.enum === undefined || next.enum === undefined) return known
  return { ...known, enum: [...new Set([...known.enum, ...next.enum])] }
}

function file({ title, description }: DescribedShape, upload: UploadLimits | undefined): DescribedShape {
  const said = [description, ...(upload === undefined ? [] : limits(upload))].filter((each) => each !== undefined)
  return { type: 'string', format: 'binary', ...(title === undefined ? {} : { title }), description: said.join(' ') }
}

function limits({ types, maxBytes, matches }: UploadLimits): string[] {
  return [
    `A file of type ${either(types)}${maxBytes === undefined ? '' : ` of at most ${maxBytes.toLocaleString('en')} bytes`}.`,
    ...(matches === undefined
      ? []
      : [`Its pixels must equal \`${matches.field}\`, ${matches.absent} where that is absent.`]),
  ]
}

/** Writes the value of a form example under the names of the wire; a file is shown as curl takes it. */
export function formValues(form: DescribedShape, data: unknown): Record<string, unknown> {
  const decoded = decodeForm(form, data)
  const values: Record<string, unknown> = {}
  if (isObject(decoded)) for (const [name, value] of Object.entries(decoded)) addValues(values, name, value)
  return values
}

function addValues(values: Record<string, unknown>, name: string, value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) addItem(values, `${name}[]`, item)
  } else if (!isObject(value)) {
    values[name] = value
  } else if (value.bytes instanceof Uint8Array) {
    values[name] = `@${uploadName(value.type)}`
  } else {
    for (const [member, each] of Object.entries(value)) addValues(values, `${name}[${member}]`, each)
  }
}

/** Each field of an item is a list of its own, as the parts of a form repeat its name. */
function addItem(values: Record<string, unknown>, name: string, item: unknown): void {
  const own: Record<string, unknown> = {}
  addValues(own, name, item)
  for (const [wire, value] of Object.entries(own)) {
    const known = values[wire]
    values[wire] = [...(Array.isArray(known) ? known : []), ...(Array.isArray(value) ? value : [value])]
  }
}
