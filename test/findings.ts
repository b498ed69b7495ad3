import type { Dialect, Encoding } from '../schemas/contract'
import type { Issue } from '../schemas/issue'
import { collect } from '../src/collect'
import { checkDataUrls } from '../src/data-urls'
import { checkMeaning } from '../src/meaning'
import { createReport } from '../src/report'
import { checkRules } from '../src/rules'
import { shapeOf } from '../src/shape'

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

/** Whether nothing is to be reported: by the compiled decision, which looks into no image, and by a look into them. */
export function isClean(dialect: Dialect, encoding: Encoding, body: unknown): boolean {
  const report = createReport(dialect.id)
  checkDataUrls(dialect, body, report, { encoding })
  const isDecided = dialect.compiled?.[encoding]?.clean(body, dialect) === true
  return isDecided && report.issues.length + report.warnings.length === 0
}
