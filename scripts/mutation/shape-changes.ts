import { isDeepStrictEqual } from 'node:util'
import type { Dialect, Encoding } from '../../schemas/contract'
import { type Shape, shapeOf } from '../../src/shape'
import { conditionEdits } from './condition-edits'
import { type Change, type Edit, type Place, partAt, within } from './edit'

/**
 * The changes of the shapes of a dialect.
 *
 * Members that both encodings have alike, of the body or of a field, are stated once in `schema.ts`, and so change in both.
 */
export function shapeChanges(dialect: Dialect): readonly Change[] {
  const [json, form] = [shapeIn(dialect, 'json'), shapeIn(dialect, 'form')]
  const twins = twinsOf(json, form)
  const inJson = editsIn(json).map((edit): Change => {
    const twin = twins.find(({ left }) => isIn(edit, left))
    const other = twin && { ...edit, place: [...twin.right, ...edit.place.slice(twin.left.length)] }
    return [placed('json', edit), ...(other === undefined ? [] : [placed('form', other)])]
  })
  const inForm = editsIn(form).filter((edit) => !twins.some(({ right }) => isIn(edit, right)))
  return [...inJson, ...inForm.map((edit): Change => [placed('form', edit)])]
}

interface Twin {
  readonly left: Place
  readonly right: Place
}

/** Fields that are alike, and of others the branches whose members are. */
function twinsOf(json: Shape | undefined, form: Shape | undefined): readonly Twin[] {
  const names = Object.keys(json?.properties ?? {}).filter((name) => form?.properties?.[name] !== undefined)
  return names.flatMap((name): readonly Twin[] => {
    const place = ['properties', name]
    if (isDeepStrictEqual(partAt(json, place), partAt(form, place))) return [{ left: place, right: place }]
    return membersAt(json, place).flatMap((left) =>
      membersAt(form, place)
        .filter((right) => isDeepStrictEqual(partAt(json, left), partAt(form, right)))
        .map((right) => ({ left, right })),
    )
  })
}

function membersAt(shape: Shape | undefined, place: Place): readonly Place[] {
  const field = partAt(shape, place) as Shape
  const branches = field.anyOf?.map((_, index) => [...place, 'anyOf', index]) ?? [place]
  return branches.map((branch) => [...branch, 'properties']).filter((members) => partAt(shape, members) !== undefined)
}

function isIn({ place }: Edit, outer: Place): boolean {
  return place.length >= outer.length && outer.every((step, index) => place[index] === step)
}

function placed(encoding: Encoding, edit: Edit): Edit {
  return within(['compiled', encoding, 'schema'], [edit])[0] ?? edit
}

function shapeIn({ compiled }: Dialect, encoding: Encoding): Shape | undefined {
  const schema = compiled?.[encoding]?.schema
  return schema === undefined ? undefined : shapeOf(schema)
}

function editsIn(shape: Shape | undefined): readonly Edit[] {
  return shape === undefined ? [] : conditionEdits({ ...shape }, 'shape')
}
