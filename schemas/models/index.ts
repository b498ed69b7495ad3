import type { ModelFamily } from '../contract'
export const families: Record<string, ModelFamily> = {}
export type FamilyId = string
