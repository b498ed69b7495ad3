import { z } from 'zod'
import type { Peer } from './peer'
import { problemsOf, request } from './zod'

const compiled = z.compile(request, { strict: true })

/** Zod's own code generation; `validate` is its check that builds no output. */
export const compiledZod: Peer = {
  name: 'Zod compiled',
  from: 'zod',
  note: '`z.compile` and its check that builds no output; problems are found by the plain schema.',
  accepts: (body) => z.core.validate(compiled, body),
  problems: (body) => problemsOf(compiled, body),
}
