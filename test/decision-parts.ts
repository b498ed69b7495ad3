import type { Dialect } from '../schemas/contract'
import type { CleanParts } from '../src/compile/clean-source'
import { createModelKinds } from '../src/compile/model-kinds'

/** What a decision is written from: nothing but what is given. */
export function partsWith({
  aliases,
  fields = { model: ['model'] },
  rules = [],
  ...parts
}: Partial<Dialect> & Partial<Omit<CleanParts, 'dialect'>>): CleanParts {
  return {
    shape: {},
    encoding: 'json',
    dialect: { aliases, fields, rules },
    limits: {},
    kinds: createModelKinds(),
    upload: undefined,
    ...parts,
  }
}
