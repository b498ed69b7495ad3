import { Ajv } from 'ajv'
import { Request } from '../../schemas/dialects/ope-ai/schema'
import { normalise } from '../../src/compile/normalise'
import type { Peer } from './peer'

const schema = normalise(Request)

// Strict mode would refuse the annotations of the schema.
const options = { strict: false, discriminator: true }
const first = new Ajv(options).compile(schema)
const all = new Ajv({ ...options, allErrors: true }).compile(schema)

/** Ajv, compiled at run time from the dialect's own schema. */
export const ajv: Peer = {
  name: 'Ajv',
  from: 'ajv',
  note: 'Compiled at run time from the schema of the dialect, with `discriminator`; `allErrors` where all problems are found.',
  accepts: (body) => first(body),
  problems(body) {
    all(body)
    return (all.errors ?? []).map(({ message = '' }) => message)
  },
}
