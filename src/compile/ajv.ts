import { _, type CodeKeywordDefinition } from 'ajv'
import { Ajv2020, type Options } from 'ajv/dist/2020.js'
import type { Condition } from '../../schemas/contract'

const notBytes: CodeKeywordDefinition = {
  keyword: 'notBytes',
  schemaType: 'boolean',
  code: (context) => context.fail(_`ArrayBuffer.isView(${context.data})`),
}

// `strictTypes` and `strictRequired` would refuse rule conditions, which name members without their types.
const options: Options = {
  strict: true,
  strictTypes: false,
  strictRequired: false,
  discriminator: true,
  ownProperties: true,
  // Lengths are in UTF-16 units here; closedShape says why.
  unicode: false,
  // Only for Ajv's note that `unicode` is deprecated; strict mode throws where it would log.
  logger: false,
  messages: false,
  keywords: [notBytes],
}

/** Compiles a decision at run time, for dialects of a user; the shipped ones come with generated decisions. */
export function compileDecision(schema: Condition): (body: unknown) => boolean {
  const decide = new Ajv2020(options).compile<unknown>(schema)
  return (body) => decide(body)
}
