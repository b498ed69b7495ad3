import type { Suspects } from '../schemas/contract'

function createSuspects(): Suspects {
  return { isComplete: false, isSuspect: false, members: [], rules: [], aliases: false, limits: false }
}

let idle: Suspects | undefined

/** Lends suspects for a decision to fill in; a body whose members run code may validate another one meanwhile. */
export function takeSuspects(): Suspects {
  const found = idle ?? createSuspects()
  idle = undefined
  return found
}

/** Takes suspects back, for the next decision. */
export function returnSuspects(found: Suspects): void {
  found.isComplete = false
  if (found.isSuspect) {
    found.isSuspect = false
    found.members.length = 0
    found.rules.length = 0
    found.aliases = false
    found.limits = false
  }
  idle = found
}

/** More members than this are not noted one by one: the checks that report them stop at fewer. */
const mostMembers = 64

/** Notes a member, with the rules that are about nothing else; tells whether there are too many. */
export function noteMember(found: Suspects, name: string, ...rules: readonly number[]): boolean {
  found.isSuspect = true
  if (found.members.length > mostMembers) return true
  found.members.push(name)
  found.rules.push(...rules)
  return false
}

export function noteRule(found: Suspects, rule: number): void {
  found.isSuspect = true
  found.rules.push(rule)
}

/** Notes names of one field that disagree. */
export function noteAliases(found: Suspects): void {
  found.isSuspect = true
  found.aliases = true
}

/** Notes what its check always looks for: a missing member, or an image. */
export function noteOther(found: Suspects): void {
  found.isSuspect = true
}

/** Notes the limits of the model, which come last in a decision. */
export function noteLimits(found: Suspects): false {
  found.isSuspect = true
  found.limits = true
  return false
}
