import type { Dialect } from '../../schemas/contract'
import type { Model, ModelFamily } from '../../schemas/model-facts'
import { limitTable } from '../../src/limits/limit-table'
import { type Edit, within } from './edit'
import { factEdits, type Grammar } from './fact-edits'
import { type Mutant, mutantOf } from './mutant'

// What a fact of its kind must have; a fact without it is left out as a whole.
const grammar: Grammar = {
  needed: new Set(['names', 'model', 'variant', 'seconds', 'modes', 'field', 'supported', 'maxLength', 'retired']),
  isWhole: () => false,
}

/** Every mutant of what a family says of its models, each in every dialect that names the model. */
export function familyMutants(
  family: ModelFamily,
  families: readonly ModelFamily[],
  dialects: readonly Dialect[],
): readonly Mutant[] {
  return family.models.flatMap((model, index) => {
    const naming = dialects.filter(({ id }) => model.names[id] !== undefined)
    const make = (changed: ModelFamily) => {
      const known = families.map((each) => (each === family ? changed : each))
      return naming.map((dialect) => withLimits(dialect, known))
    }
    const names = JSON.stringify(model.names).match(/[^"{}[\],:]+/g) ?? []
    const edits = factEdits(model, grammar).filter((edit) => !isIdle(model, edit))
    return within(['models', index], edits).map((edit) => {
      const mutant = mutantOf(family.id, family, [edit], make)
      const name = `${model.id} ${edit.place.slice(2).join('.')}: ${edit.what}`
      // A model's limits are asked for by its name alone.
      return { ...mutant, name, words: [...names, ...mutant.words], about: names }
    })
  })
}

function withLimits(dialect: Dialect, families: readonly ModelFamily[]): Dialect {
  const { compiled } = dialect
  return compiled === undefined
    ? dialect
    : { ...dialect, compiled: { ...compiled, limits: limitTable(dialect.id, families) } }
}

/** Whether an edit leaves out all or part of a field that the model takes without bounds: the fact refuses nothing. */
function isIdle({ fields = [] }: Model, { place: [kind, index, member] }: Edit): boolean {
  if (kind !== 'fields' || index === undefined || member === 'supported') return false
  const fact = fields[Number(index)]
  return fact?.supported === true && fact.minimum === undefined && fact.maximum === undefined
}
