import { newAPI } from './new-api/dialect'
import { opeAI } from './ope-ai/dialect'
import { unified } from './unified/dialect'

/** Every dialect by its id; the folder of a dialect has the same name. */
export const registry = {
  'ope-ai': opeAI,
  'new-api': newAPI,
  unified,
} as const

export type DialectId = keyof typeof registry
