import { geminiOmni } from './gemini-omni'
import { grok } from './grok'
import { hailuo } from './hailuo'
import { happyhorse } from './happyhorse'
import { kling } from './kling'
import { seedance } from './seedance'
import { sora } from './sora'
import { veo } from './veo'
import { vidu } from './vidu'

/** Every model family by its id. */
export const families = {
  sora,
  veo,
  'gemini-omni': geminiOmni,
  seedance,
  kling,
  grok,
  happyhorse,
  vidu,
  hailuo,
} as const

export type FamilyId = keyof typeof families
