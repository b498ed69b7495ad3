import type { Medium, Suspects } from '../schemas/contract'

function createSuspects(): Suspects {
  return {
    isComplete: false,
    isSuspect: false,
    members: [],
    isMissing: false,
    rules: [],
    aliases: false,
    images: false,
    media: [],
    isMediaKnown: false,
    limits: false,
  }
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
  found.isMediaKnown = false
  empty(found.media)
  if (found.isSuspect) {
    found.isSuspect = false
    empty(found.members)
    found.isMissing = false
    empty(found.rules)
    found.aliases = false
    found.images = false
    found.limits = false
  }
  idle = found
}

// Setting the length of a list drops its memory, and the next body would have to ask for it again.
function empty(list: unknown[]): void {
  while (list.length > 0) list.pop()
}

/** More members than this are not noted one by one: the checks that report them stop at fewer. */
const mostMembers = 64

/** Notes a member that is unknown or of another shape; tells whether there are too many. */
export function noteMember(found: Suspects, name: string): boolean {
  found.isSuspect = true
  if (found.members.length > mostMembers) return true
  found.members.push(name)
  return false
}

/** Notes a missing member. */
export function noteMissing(found: Suspects): void {
  found.isSuspect = true
  found.isMissing = true
}

/** Notes rules by their places. */
export function noteRules(found: Suspects, ...rules: readonly number[]): void {
  found.isSuspect = true
  for (const rule of rules) found.rules.push(rule)
}

/** Notes names of one field that disagree. */
export function noteAliases(found: Suspects): void {
  found.isSuspect = true
  found.aliases = true
}

/** Notes an image in a Data URL. */
export function noteImages(found: Suspects): void {
  found.isSuspect = true
  found.images = true
}

/** Notes an upload, which its check always looks at. */
export function noteUpload(found: Suspects): void {
  found.isSuspect = true
}

/** Hands on the media that a decision has read, where those are all. */
export function toldMedia(found: Suspects): readonly Medium[] {
  found.isMediaKnown = true
  return found.media
}

/** Notes the limits of the model, which come last in a decision. */
export function noteLimits(found: Suspects): false {
  found.isSuspect = true
  found.limits = true
  return false
}
