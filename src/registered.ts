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

// A map, since it is read quicker than getters are.
const byId = new Map<string, Dialect<DialectId>>()

function dialectOf(id: string): Dialect<DialectId> {
  const known = byId.get(id)
  if (known !== undefined) return known
  const dialect = isRegistered(id) ? registry[id] : unknown(id)
  byId.set(id, dialect)
  return dialect
}

function isRegistered(id: string): id is DialectId {
  return Object.hasOwn(registry, id)
}

/**
 * Finds the dialect of an id, with what judges its requests; a dialect is itself.
 *
 * @throws UnknownDialectError for an id that is not registered, with the near one.
 */
export function resolve(dialect: DialectArgument): Dialect {
  return typeof dialect === 'string' ? dialectOf(dialect) : dialect
}

/**
 * Finds the dialect of an id among those that can be translated, too; a dialect is itself.
 *
 * @throws UnknownDialectError for an id that is not registered, with the near one.
 */
export function resolveAmong(dialects: Readonly<Record<DialectId, Dialect>>, dialect: DialectArgument): Dialect {
  return typeof dialect === 'string' ? dialects[dialectOf(dialect).id] : dialect
}

function unknown(id: string): never {
  const ids = Object.keys(registry)
  const near = nearestWord(id, knownWords(ids))
  const suggestion = near === undefined ? `Known are ${ids.join(', ')}.` : `Did you mean "${near}"?`
  throw new UnknownDialectError(`There is no dialect "${id}". ${suggestion}`)
}
