import type { WirePath } from '../schemas/contract'
import type { Path } from '../schemas/issue'
import { member } from './shape'

/**
 * Visits every value that a path with `*` for items leads to; an absent member leads nowhere.
 *
 * The path that the visitor is given changes with the next visit: whoever keeps it keeps a copy.
 */
export function visitPlaces(body: unknown, steps: WirePath, visit: (value: unknown, path: Path) => void): void {
  visitFrom(body, steps, 0, [], visit)
}

function visitFrom(
  value: unknown,
  steps: WirePath,
  depth: number,
  path: (string | number)[],
  visit: (value: unknown, path: Path) => void,
): void {
  const step = steps[depth]
  if (step === undefined) return visit(value, path)
  if (step !== '*') {
    const held = member(value, step)
    if (held === undefined) return
    path.push(step)
    visitFrom(held, steps, depth + 1, path, visit)
    path.pop()
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      path.push(index)
      visitFrom(value[index], steps, depth + 1, path, visit)
      path.pop()
    }
  }
}
