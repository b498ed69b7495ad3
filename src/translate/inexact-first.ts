import type { Issue } from '../../schemas/issue'

/** Whether a finding makes a translation inexact. */
export function isInexact({ code }: Issue): boolean {
  // The first two are most of all findings of a translation.
  if (code === 'approximated' || code === 'not-expressible') return true
  return code === 'defaulted' || code === 'coerced' || code === 'unknown-field'
}

/** Whether a finding leaves a translation exact. */
export function isRemark(issue: Issue): boolean {
  return !isInexact(issue)
}

/** Puts what makes a translation inexact first; what else was said of source and target follows. */
export function inexactFirst(warnings: Issue[]): Issue[] {
  // Most lists are in order as they are.
  if (warnings.length < 2 || isInOrder(warnings)) return warnings
  return [...warnings.filter(isInexact), ...warnings.filter(isRemark)]
}

function isInOrder(warnings: readonly Issue[]): boolean {
  let hasRemark = false
  for (const issue of warnings) {
    if (!isInexact(issue)) hasRemark = true
    else if (hasRemark) return false
  }
  return true
}
