import { newApi } from './new-api/dialect'
import { opeAi } from './ope-ai/dialect'
import { openai } from './openai/dialect'
import { soraWeb } from './sora-web/dialect'
import { unified } from './unified/dialect'

/** Every dialect by its id, made when it is first asked for; the folder of a dialect has the same name. */
export const registry = {
  get 'ope-ai'() {
    return opeAi()
  },
  get openai() {
    return openai()
  },
  get 'sora-web'() {
    return soraWeb()
  },
  get 'new-api'() {
    return newApi()
  },
  get unified() {
    return unified()
  },
}

export type DialectId = keyof typeof registry
