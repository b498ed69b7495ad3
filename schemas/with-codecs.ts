import type { Dialect, DialectSchemas } from './contract'

// What not every dialect has: with all members all dialects have one shape, and the engine reads them in place.
const uniform = {
  servers: undefined,
  aliases: undefined,
  errorBody: undefined,
}

/**
 * Joins a dialect with what reads and writes its requests and answers.
 *
 * They are apart from its description, so that a bundle which only validates leaves them out.
 */
export function withCodecs<Id extends string, Schemas extends DialectSchemas>(
  dialect: Dialect<Id, Schemas>,
  { codec, answers }: Required<Pick<Dialect, 'codec' | 'answers'>>,
): Dialect<Id, Schemas> {
  return { ...uniform, ...dialect, codec, answers }
}
