import type { Path } from '../../schemas/issue'
import { safeName } from '../wording'

/** In characters; the path stands twice in an issue, which stays below 4 KiB. */
const longestPath = 1024

/** Escapes the names of a path; ends a path of long hostile names early, at a place that holds the one meant. */
export function shownPath(path: Path): Path {
  const shown: Path = []
  let length = 0
  for (const step of path) {
    const safe = typeof step === 'string' ? safeName(step) : step
    length += `${safe}`.length + 1
    if (length > longestPath) return shown
    shown.push(safe)
  }
  return shown
}
