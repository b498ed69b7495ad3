import { _, type CodeKeywordDefinition } from 'ajv'
import { Ajv2020, type Options } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import type { CompiledBody, Condition } from '../../schemas/contract'

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
  allowUnionTypes: true,
  discriminator: true,
  ownProperties: true,
  // Lengths are in UTF-16 units here; composeClean says why.
  unicode: false,
  // Only for Ajv's note that `unicode` is deprecated; strict mode throws where it would log.
  logger: false,
  messages: false,
  keywords: [notBytes],
}

/** Compiles a decision at run time; the shipped dialects come compiled. */
export function compileDecision(schema: Condition): CompiledBody['clean'] {
  const decide = new Ajv2020(options).compile<unknown>(schema)
  return (body) => decide(body)
}

/**
 * Compiles decisions into the source text of one module that needs no other.
 *
 * @throws where Ajv's output would import something.
 */
export function decisionSource(schemas: Readonly<Record<string, Condition>>): string {
  const ajv = new Ajv2020({ ...options, code: { source: true, esm: true, lines: false } })
  const names: Record<string, string> = {}
  for (const [name, schema] of Object.entries(schemas)) {
    ajv.addSchema(schema, name)
    names[name] = name
  }
  // The module is CommonJS with a `default` member; which of the two arrives depends on the loader.
  const emit = 'default' in standalone ? (standalone.default as typeof standalone) : standalone
  const source = emit(ajv, names)
  if (source.includes('require(')) throw new Error('Ajv emitted an import; generated validators must stand alone.')
  return source
}
