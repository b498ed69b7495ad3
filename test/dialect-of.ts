import type { Codec } from '../schemas/canonical'
import type { Dialect } from '../schemas/contract'
import { type DialectId, dialects } from '../src/index'

/** A dialect with the codec that each has. */
export function dialectOf(id: DialectId): Dialect & { readonly codec: Codec<unknown> } {
  const dialect: Dialect = dialects[id]
  if (dialect.codec === undefined) throw new TypeError(`${id} has no codec.`)
  return { ...dialect, codec: dialect.codec }
}
