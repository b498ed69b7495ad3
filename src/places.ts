import type { WirePath } from '../schemas/contract'
import type { Path } from '../schemas/issue'
import { has } from './shape'

/** Visits every value that a path with `*` for items leads to; an absent member leads nowhere. */
export function visitPlaces(
  value: unknown,
  steps: WirePath,
  depth: number,
  path: Path,
  visit: (value: unknown, path: Path) => void,
): void {
  const step = steps[depth]
  if (step === undefined) return visit(value, path)
  if (step !== '*') {
    if (has(value, step)) visitPlaces(value[step], steps, depth + 1, [...path, step], visit)
    return
  }
  if (!Array.isArray(value)) return
  for (let index = 0; index < value.length; index += 1) {
    visitPlaces(value[index], steps, depth + 1, [...path, index], visit)
  }
}
