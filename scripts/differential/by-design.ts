import { isObject, type Shape } from '../../src/shape'
import type { Prepared } from './judges'

/** A difference that is meant, between our judge and others. */
export interface ByDesign {
  readonly id: string
  /** The judges that differ, by their names. */
  readonly judges: readonly string[]
  readonly what: string
  readonly explains: (body: Prepared, shape: Shape) => boolean
}

/** Every difference about shapes that is meant; `npm run differential` fails for one that is none of these. */
export const byDesign: readonly ByDesign[] = [
  {
    id: 'warned-refusal',
    judges: ['ajv standalone', 'typebox TypeCompiler'],
    what: 'A field that is refused with a warning only: a schema has no severities.',
    explains: ({ decoded }, { properties = {} }) =>
      Object.keys(isObject(decoded) ? decoded : {}).some((name) => {
        const property = Object.hasOwn(properties, name) ? properties[name] : undefined
        return property?.not !== undefined && property.issue?.severity === 'warning'
      }),
  },
  {
    id: 'closed-object',
    judges: ['ajv standalone', 'typebox TypeCompiler'],
    what: 'An unknown member of an object that is closed so that no file is read as it: an unknown field, which is a warning.',
    explains: ({ decoded }, { properties = {} }) =>
      Object.entries(isObject(decoded) ? decoded : {}).some(([name, value]) => {
        const branches = (Object.hasOwn(properties, name) ? properties[name] : undefined)?.anyOf ?? []
        return branches.some((branch) => branch.additionalProperties === false && hasUnknown(value, branch))
      }),
  },
  {
    id: 'bytes',
    judges: ['typebox TypeCompiler'],
    what: 'The bytes of a file: TypeBox has a kind for them, JSON Schema has no word, and the check of uploads has an issue of its own.',
    explains: ({ decoded }) =>
      members(decoded).some(
        (value) => isObject(value) && value.bytes !== undefined && !(value.bytes instanceof Uint8Array),
      ),
  },
  {
    id: 'length-units',
    judges: ['typebox TypeCompiler'],
    what: 'Text near a bound of length: ours are counted in code points, its in UTF-16 units.',
    explains: ({ decoded }) =>
      members(decoded).some((value) => typeof value === 'string' && /[\ud800-\udbff]/.test(value)),
  },
  {
    id: 'number-text',
    judges: ['json schema in schemasafe'],
    what: 'Text of a form that is read as a number: a number keeps about 16 digits, a pattern compares every one.',
    explains: ({ request }) =>
      request.encoding === 'form' &&
      members(request.body).some((value) => typeof value === 'string' && /^-?[0-9.]{16,}$/.test(value)),
  },
]

/** A file has members of its own, which say that it is one. */
function hasUnknown(value: unknown, { properties = {} }: Shape): boolean {
  if (!isObject(value) || value.bytes !== undefined) return false
  return Object.keys(value).some((name) => !Object.hasOwn(properties, name))
}

function members(value: unknown): readonly unknown[] {
  return isObject(value) ? Object.values(value) : []
}
