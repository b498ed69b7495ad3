import type { Dialect, DialectSchemas } from '../schemas/contract'
import { type DialectId, registry } from '../schemas/dialects/index'
import { UnknownDialectError } from './errors'
import { knownWords, nearestWord } from './nearest-word'
import type { ReadyDialect } from './standard'

type Registry = typeof registry

/** Every registered dialect by its id. */
export type Dialects = {
  readonly [Id in DialectId]: Registry[Id] extends Dialect<string, infer Schemas extends DialectSchemas>
    ? ReadyDialect<Id, Schemas>
    : never
}

/** A registered id, or a dialect of the caller's own. */
export type DialectArgument = DialectId | Dialect

const byId: ReadonlyMap<string, Dialect<DialectId>> = new Map(Object.entries(registry))

/**
 * Finds the dialect of an id, with what judges its requests; a dialect is itself.
 *
 * @throws UnknownDialectError for an id that is not registered, with the near one.
 */
export function resolve(dialect: DialectArgument): Dialect {
  return typeof dialect === 'string' ? (byId.get(dialect) ?? unknown(dialect)) : dialect
}

/**
 * Finds the dialect of an id among those that can be translated, too; a dialect is itself.
 *
 * @throws UnknownDialectError for an id that is not registered, with the near one.
 */
export function resolveAmong(dialects: Readonly<Record<DialectId, Dialect>>, dialect: DialectArgument): Dialect {
  return typeof dialect === 'string' ? dialects[(byId.get(dialect) ?? unknown(dialect)).id] : dialect
}

function unknown(id: string): never {
  const ids = [...byId.keys()]
  const near = nearestWord(id, knownWords(ids))
  const suggestion = near === undefined ? `Known are ${ids.join(', ')}.` : `Did you mean "${near}"?`
  throw new UnknownDialectError(`There is no dialect "${id}". ${suggestion}`)
}
