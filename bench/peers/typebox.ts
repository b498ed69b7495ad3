import { TypeCompiler } from '@sinclair/typebox/compiler'
import { Request } from '../../schemas/dialects/ope-ai/schema'
import type { Peer } from './peer'

const compiled = TypeCompiler.Compile(Request)

/** TypeBox's own compiler over the dialect's own schema. */
export const typebox: Peer = {
  name: 'TypeBox',
  from: '@sinclair/typebox',
  note: '`TypeCompiler` over the schema of the dialect.',
  accepts: (body) => compiled.Check(body),
  problems: (body) => [...compiled.Errors(body)].map(({ message }) => message),
}
