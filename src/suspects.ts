import type { Suspects } from '../schemas/contract'

/** Creates suspects for a decision to fill in. */
export function createSuspects(): Suspects {
  return { isComplete: false, members: [], rules: [], aliases: false, limits: false }
}
