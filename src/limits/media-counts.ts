import type { Medium } from '../../schemas/contract'

/** Whether a piece of media is of a kind or has a role. */
export function isOf(what: string, { kind, role }: Medium): boolean {
  return role === what || kind === what
}

/** Counts the media of a kind or with a role. */
export function countOf(what: string, media: readonly Medium[]): number {
  let count = 0
  for (const item of media) if (isOf(what, item)) count += 1
  return count
}
