import { Type } from '@sinclair/typebox'
import type { CompiledBody, CompiledDialect, Condition, Dialect } from '../../schemas/contract'

/** A dialect of which only these parts matter; nothing of it is compiled by Ajv. */
export function sketch(parts: Partial<Dialect>): Dialect {
  return {
    id: 'sketch',
    title: 'Sketch',
    description: 'A dialect of few words.',
    document: { title: 'Sketch handbook' },
    endpoints: [],
    schemas: { created: Type.Object({}) },
    rules: [],
    fields: { model: ['model'] },
    unknownModel: 'warning',
    modelLimit: 'warning',
    ...parts,
  }
}

/** Bodies of one shape, in either encoding; the decision leaves every body to the collector. */
export function bodies(json: Condition | undefined, form: Condition | undefined = undefined): CompiledDialect {
  const body = (schema: Condition): CompiledBody => ({ schema, clean: () => false })
  return {
    json: json === undefined ? undefined : body(json),
    form: form === undefined ? undefined : body(form),
    limits: {},
  }
}
