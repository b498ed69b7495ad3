import type { Issue } from '../../schemas/issue'

const inexact = new Set(['approximated', 'defaulted', 'not-expressible', 'coerced', 'unknown-field'])

/** Puts what makes a translation inexact first; what else was said of source and target follows. */
export function inexactFirst(warnings: Issue[]): Issue[] {
  if (warnings.length < 2) return warnings
  const others = warnings.filter(({ code }) => !inexact.has(code))
  // Most lists are in order as they are.
  if (others.length === 0 || others[0] === warnings[warnings.length - others.length]) return warnings
  return [...warnings.filter(({ code }) => inexact.has(code)), ...others]
}
