import type { Dialect, DialectSchemas } from '../schemas/contract'
import { type DialectId, registry } from '../schemas/dialects/index'
import { UnknownDialectError } from './errors'
import { knownWords, nearestWord } from './nearest-word'
import { type ReadyDialect, standard } from './standard'

type Registry = typeof registry

/** Every registered dialect by its id. */
export type Dialects = {
  readonly [Id in DialectId]: Registry[Id] extends Dialect<string, infer Schemas extends DialectSchemas>
    ? ReadyDialect<Id, Schemas>
    : never
}

/** Every registered dialect by its id, each a Standard Schema and a Standard JSON Schema. */
export const dialects: Dialects = Object.fromEntries(
  Object.values<Dialect>(registry).map((dialect) => [dialect.id, standard(dialect)]),
  // The keys of the registry are the ids of its dialects; a test holds it to that.
) as unknown as Dialects

const byId: ReadonlyMap<string, Dialect> = new Map(Object.entries(dialects))

/** A registered id, or a dialect of the caller's own. */
export type DialectArgument = DialectId | Dialect

/**
 * Finds the dialect of an id; a dialect is itself.
 *
 * @throws UnknownDialectError for an id that is not registered, with the near one.
 */
export function resolve(dialect: DialectArgument): Dialect {
  if (typeof dialect !== 'string') return dialect
  const known = byId.get(dialect)
  if (known !== undefined) return known
  const near = nearestWord(dialect, knownWords(Object.keys(dialects)))
  const suggestion = near === undefined ? `Known are ${Object.keys(dialects).join(', ')}.` : `Did you mean "${near}"?`
  throw new UnknownDialectError(`There is no dialect "${dialect}". ${suggestion}`)
}
