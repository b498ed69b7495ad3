import { newApi } from './new-api/dialect'
import { opeAi } from './ope-ai/dialect'
import { openai } from './openai/dialect'
import { soraWeb } from './sora-web/dialect'
import { unified } from './unified/dialect'

/** Every dialect by its id; the folder of a dialect has the same name. */
export const registry = {
  'ope-ai': opeAi,
  openai,
  'sora-web': soraWeb,
  'new-api': newApi,
  unified,
} as const

export type DialectId = keyof typeof registry
