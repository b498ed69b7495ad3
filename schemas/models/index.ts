import { hailuo } from './hailuo'
import { happyhorse } from './happyhorse'
import { kling } from './kling'
import { seedance } from './seedance'
import { vidu } from './vidu'

/** Every model family, by id. */
export const families = { seedance, kling, happyhorse, vidu, hailuo } as const

export type FamilyId = keyof typeof families
