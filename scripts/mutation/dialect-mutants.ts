import { isDeepStrictEqual } from 'node:util'
import type { Condition, Dialect, Encoding, Rule } from '../../schemas/contract'
import { type Shape, shapeOf } from '../../src/shape'
import { conditionEdits } from './condition-edits'
import { type Edit, within } from './edit'
import { factEdits, type Grammar } from './fact-edits'
import { type Mutant, mutantOf } from './mutant'

/** Every mutant of what a dialect itself says: its shapes, rules, aliases, fields, upload limits and severities. */
export function dialectMutants(dialect: Dialect): readonly Mutant[] {
  const others = [
    ...dialect.rules.flatMap((rule, index) => within(['rules', index], ruleEdits(rule))),
    ...within(['aliases'], factEdits(dialect.aliases ?? [], wireGrammar)),
    ...within(['fields'], factEdits(dialect.fields, wireGrammar)),
    ...uploadEdits(dialect),
    otherSeverity('unknownModel', dialect.unknownModel),
    otherSeverity('modelLimit', dialect.modelLimit),
  ]
  const alone = others.map((edit): readonly [Edit] => [edit])
  return [...shapeEdits(dialect), ...alone].map((edits) => mutantOf(dialect.id, dialect, edits, (changed) => [changed]))
}

/** A field that both encodings have alike is stated once in `schema.ts`, and so changes in both. */
function shapeEdits(dialect: Dialect): readonly (readonly [Edit, ...Edit[]])[] {
  const [json, form] = [shapeIn(dialect, 'json'), shapeIn(dialect, 'form')]
  const isShared = ({ place: [keyword, name] }: Edit) =>
    keyword === 'properties' && isDeepStrictEqual(json?.properties?.[name ?? ''], form?.properties?.[name ?? ''])
  const inForm = editsIn(form)
  const placed = (encoding: Encoding, edit: Edit) => ({
    ...edit,
    place: ['compiled', encoding, 'schema', ...edit.place],
  })
  return [
    ...editsIn(json).map((edit): [Edit, ...Edit[]] => {
      const isInBoth = isShared(edit) && form !== undefined
      return [placed('json', edit), ...(isInBoth ? [placed('form', edit)] : [])]
    }),
    ...inForm.filter((edit) => json === undefined || !isShared(edit)).map((edit): [Edit] => [placed('form', edit)]),
  ]
}

function shapeIn({ compiled }: Dialect, encoding: Encoding): Shape | undefined {
  const schema = compiled?.[encoding]?.schema
  return schema === undefined ? undefined : shapeOf(schema)
}

function editsIn(shape: Shape | undefined): readonly Edit[] {
  return shape === undefined ? [] : conditionEdits({ ...shape }, 'shape')
}

function ruleEdits({ when, expects, severity, encoding }: Rule): readonly Edit[] {
  return [
    { place: [], what: 'without it' },
    otherSeverity('severity', severity),
    ...(encoding === undefined ? [] : [{ place: ['encoding'], what: 'in both encodings' }]),
    ...(when === undefined ? [] : [{ place: ['when'], what: 'without when' }, ...turned('when', when)]),
    ...turned('expects', expects),
  ]
}

function turned(member: 'when' | 'expects', condition: Condition): readonly Edit[] {
  return [
    { place: [member], what: `${member} not`, value: { not: condition } },
    ...within([member], conditionEdits(condition, 'rule')),
  ]
}

function otherSeverity(member: string, severity: string): Edit {
  return { place: [member], what: 'other severity', value: severity === 'error' ? 'warning' : 'error' }
}

// A path leads somewhere as a whole.
const wireGrammar: Grammar = {
  needed: new Set(['model', 'path', 'unit', 'field', 'fields', 'compare', 'words', 'roles', 'image', 'video', 'audio']),
  isWhole: (part) => Array.isArray(part) && part.length > 0 && part.every((step) => typeof step === 'string'),
}

const uploadGrammar: Grammar = { needed: new Set(['field', 'types', 'absent']), isWhole: () => false }

function uploadEdits({ compiled }: Dialect): readonly Edit[] {
  const upload = compiled?.upload
  return upload === undefined ? [] : within(['compiled', 'upload'], factEdits(upload, uploadGrammar))
}
