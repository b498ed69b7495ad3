import type { Medium } from '../../schemas/contract'
import type { MediaKind, MediaRole } from '../../schemas/media'

/** Whether a piece of media is of a kind or has a role. */
export function isOf(what: string, { kind, role }: Medium): boolean {
  return role === what || kind === what
}

/** How many pieces of media there are of each kind and with each role. */
export type Tally = Readonly<Record<MediaKind | MediaRole, number>>

/** Counts media of all kinds and roles at once; written out, because looking members up by name is slow. */
export function tallyOf(media: readonly Medium[]): Tally {
  let image = 0
  let video = 0
  let audio = 0
  let firstFrame = 0
  let lastFrame = 0
  let reference = 0
  let source = 0
  for (const { kind, role } of media) {
    if (kind === 'image') image += 1
    else if (kind === 'video') video += 1
    else audio += 1
    if (role === undefined) continue
    if (role === 'firstFrame') firstFrame += 1
    else if (role === 'lastFrame') lastFrame += 1
    else if (role === 'reference') reference += 1
    else source += 1
  }
  return { image, video, audio, firstFrame, lastFrame, reference, source }
}

/** Whether there are more of a kind or role than allowed. */
export function exceeds(tally: Tally, most: Tally): boolean {
  return (
    tally.image > most.image ||
    tally.video > most.video ||
    tally.audio > most.audio ||
    tally.firstFrame > most.firstFrame ||
    tally.lastFrame > most.lastFrame ||
    tally.reference > most.reference ||
    tally.source > most.source
  )
}
