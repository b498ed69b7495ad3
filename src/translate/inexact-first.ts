import type { Issue } from '../../schemas/issue'

const inexact = new Set(['approximated', 'defaulted', 'not-expressible', 'coerced', 'unknown-field'])

/** Puts what makes a translation inexact first; what else was said of source and target follows. */
export function inexactFirst(warnings: Issue[]): Issue[] {
  if (warnings.length < 2) return warnings
  const counts = ({ code }: Issue) => inexact.has(code)
  return [...warnings.filter(counts), ...warnings.filter((warning) => !counts(warning))]
}
