import { geminiOmni } from './gemini-omni'
import { grok } from './grok'
import { sora } from './sora'
import { veo } from './veo'

/** Every model family, by id. */
export const families = { sora, veo, 'gemini-omni': geminiOmni, grok } as const

export type FamilyId = keyof typeof families
