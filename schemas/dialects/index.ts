import { opeAi } from './ope-ai/dialect'

/** Every dialect by its id; the folder of a dialect has the same name. */
export const registry = {
  'ope-ai': opeAi,
} as const

export type DialectId = keyof typeof registry
