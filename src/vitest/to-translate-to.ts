import { type DialectArgument, detect, type TranslateOptions, translate } from '../index'
import { explain } from './explain'

/** How the request is translated; without `from` it is read as the dialect that fits it best. */
export type TranslationExpected = Omit<TranslateOptions, 'from' | 'to'> & {
  readonly from?: DialectArgument | undefined
}

/** Passes for a request that another dialect can say. */
export function toTranslateTo(received: unknown, to: DialectArgument, options: TranslationExpected = {}) {
  const from = options.from ?? bestFit(received)
  const { issues = [], warnings } = translate(received, { ...options, from, to })
  const pass = issues.length === 0
  const dialect = `${idOf(from)} to ${idOf(to)}`
  const expectation = `expected the request ${pass ? 'not ' : ''}to translate from ${dialect}`
  return { pass, message: () => explain(expectation, received, { dialect, issues, warnings }) }
}

function bestFit(body: unknown): DialectArgument {
  const [best] = detect({ body })
  if (best === undefined) throw new TypeError('No dialect is registered: name one with `from`.')
  return best.dialect
}

function idOf(dialect: DialectArgument): string {
  return typeof dialect === 'string' ? dialect : dialect.id
}
