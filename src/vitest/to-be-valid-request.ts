import { type DialectArgument, type ValidateOptions, validate } from '../index'
import { explain } from './explain'

/** Passes for a request without issues. */
export function toBeValidRequest(received: unknown, dialect: DialectArgument, options?: ValidateOptions) {
  const { issues = [], warnings } = validate(dialect, received, options)
  const id = typeof dialect === 'string' ? dialect : dialect.id
  const pass = issues.length === 0
  const expectation = `expected the request ${pass ? 'not ' : ''}to be valid in ${id}`
  return { pass, message: () => explain(expectation, received, { dialect: id, issues, warnings }) }
}
