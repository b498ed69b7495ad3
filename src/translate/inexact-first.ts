import type { Issue } from '../../schemas/issue'

const inexact = new Set(['approximated', 'defaulted', 'not-expressible', 'coerced', 'unknown-field'])

/** Puts what makes a translation inexact first; what else was said of source and target follows. */
export function inexactFirst(warnings: Issue[]): Issue[] {
  if (warnings.length < 2) return warnings
  // Most lists are in order as they are.
  if (isInOrder(warnings)) return warnings
  return [...warnings.filter(({ code }) => inexact.has(code)), ...warnings.filter(({ code }) => !inexact.has(code))]
}

function isInOrder(warnings: readonly Issue[]): boolean {
  let isOther = false
  for (const { code } of warnings) {
    if (!inexact.has(code)) isOther = true
    else if (isOther) return false
  }
  return true
}
