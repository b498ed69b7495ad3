import type { Dialect, Encoding } from '../schemas/contract'
import type { Issue } from '../schemas/issue'
import { collect } from '../src/collect'
import { checkMeaning } from '../src/meaning'
import { createReport } from '../src/report'
import { checkRules } from '../src/rules'
import { shapeOf } from '../src/shape'
import { returnSuspects, takeSuspects } from '../src/suspects'

/** What every check finds in a body, all of them run, whatever the compiled decision says. */
export function findingsOf(dialect: Dialect, encoding: Encoding, body: unknown): readonly Issue[] {
  const compiled = dialect.compiled?.[encoding]
  if (compiled === undefined || dialect.compiled === undefined)
    throw new TypeError(`${dialect.id} takes no ${encoding}.`)
  const report = createReport(dialect.id)
  collect(shapeOf(compiled.schema), body, report, { unknownFields: 'warning' })
  checkRules(dialect.rules, body, encoding, report)
  checkMeaning(dialect, dialect.compiled, body, report, { encoding })
  return [...report.issues, ...report.warnings]
}

/** Whether the compiled decision says that nothing is to be reported. */
export function isClean(dialect: Dialect, encoding: Encoding, body: unknown): boolean {
  const found = takeSuspects()
  const isCleared = dialect.compiled?.[encoding]?.clean(body, dialect, found, encoding === 'form') === true
  returnSuspects(found)
  return isCleared
}
