import type { Suspects } from '../schemas/contract'

// A decision that nobody asks for suspects ends at the first failure; these tell so, and note the failure otherwise.

/** Creates suspects for a decision to fill in. */
export function createSuspects(): Suspects {
  return { isComplete: false, members: [], rules: [], aliases: false, limits: false }
}

/** More members than this are not noted one by one: the checks that report them stop at fewer. */
const mostMembers = 64

/** Whether a decision ends at a member; with the rules that are about nothing else. */
export function endsAtMember(found: Suspects | undefined, name: string, ...rules: readonly number[]): boolean {
  if (found === undefined || found.members.length > mostMembers) return true
  found.members.push(name)
  found.rules.push(...rules)
  return false
}

/** Whether a decision ends at a rule. */
export function endsAtRule(found: Suspects | undefined, rule: number): boolean {
  found?.rules.push(rule)
  return found === undefined
}

/** Whether a decision ends at names of one field that disagree. */
export function endsAtAliases(found: Suspects | undefined): boolean {
  if (found !== undefined) found.aliases = true
  return found === undefined
}

/** Ends a decision at the limits of the model, which come last. */
export function endAtLimits(found: Suspects | undefined): false {
  if (found !== undefined) found.limits = true
  return false
}
