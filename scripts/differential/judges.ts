import { createRequire } from 'node:module'
import { validator } from '@exodus/schemasafe'
import type { TObject } from '@sinclair/typebox'
import { TypeCompiler } from '@sinclair/typebox/compiler'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Dialect, Encoding } from '../../schemas/contract'
import { collect } from '../../src/collect'
import { withoutAnnotations } from '../../src/compile/compose'
import { normalise } from '../../src/compile/normalise'
import { decodeForm } from '../../src/form'
import { type DialectId, dialects } from '../../src/index'
import { createJsonSchema } from '../../src/json-schema/index'
import { createReport } from '../../src/report'
import { shapeOf } from '../../src/shape'
import type { Request } from '../../test/requests'
import { schemasOf } from '../../test/subjects'
import { carried } from '../parity/compare'

/** A body in the forms that judges take. */
export interface Prepared {
  readonly request: Request
  /** As rules and shapes see it: of a form the decoded fields. */
  readonly decoded: unknown
  /** As JSON carries it, with base64 text for bytes. */
  readonly portable: unknown
}

/** Whether the shape of a body is accepted. */
export type ShapeJudge = (body: Prepared) => boolean

/** The judges of one dialect in one encoding. */
export interface Judges {
  /** Ours, which the others are compared with. */
  readonly ours: ShapeJudge
  readonly others: Readonly<Record<string, ShapeJudge>>
  /** By the strict schema, which says rules and limits of models too. */
  readonly strict: ShapeJudge
}

/** Compiles the judges of a dialect; absence means that it takes no such bodies. */
export function judgesOf(id: DialectId, encoding: Encoding): Judges | undefined {
  const dialect: Dialect = dialects[id]
  const source = schemasOf.get(id)?.[encoding]
  const shipped = dialect.compiled?.[encoding]
  if (source === undefined || shipped === undefined) return undefined
  const shape = shapeOf(shipped.schema)
  return {
    ours: ({ decoded }) => {
      const report = createReport(id)
      collect(shape, decoded, report, { unknownFields: 'ignore' })
      return report.issues.length === 0
    },
    others: {
      'ajv standalone': byAjv(source),
      'typebox TypeCompiler': byTypeBox(source),
      'json schema in schemasafe': bySchema(createJsonSchema(id, { encoding })),
    },
    strict: bySchema(createJsonSchema(id, { strict: true, encoding })),
  }
}

/** Prepares a request for the judges of its dialect. */
export function prepare(id: DialectId, request: Request): Prepared {
  const { body, encoding } = request
  const { compiled }: Dialect = dialects[id]
  const decoded = encoding === 'form' ? decodeForm(shapeOf(compiled?.form?.schema ?? {}), body) : body
  return { request, decoded, portable: JSON.parse(carried(request)) }
}

const load = createRequire(import.meta.url)

// A module of CommonJS, whose default export Node and TypeScript see differently.
const { default: standaloneCode }: typeof import('ajv/dist/standalone') = load('ajv/dist/standalone')

/** Ajv's standalone code, run as the module that it would be in a file. */
function byAjv(schema: TObject): ShapeJudge {
  const ajv = new Ajv2020({
    ...{
      strict: true,
      strictTypes: false,
      strictRequired: false,
      allowUnionTypes: true,
      discriminator: true,
      ownProperties: true,
    },
    code: { source: true },
  })
  const code = standaloneCode(ajv, ajv.compile(withoutAnnotations(normalise(schema))))
  const module: { exports: (body: unknown) => boolean } = { exports: () => false }
  new Function('module', 'exports', 'require', code)(module, module.exports, load)
  const decide = module.exports
  return ({ decoded }) => decide(decoded)
}

function byTypeBox(schema: TObject): ShapeJudge {
  const compiled = TypeCompiler.Compile(schema)
  return ({ decoded }) => compiled.Check(decoded)
}

function bySchema(schema: Record<string, unknown>): ShapeJudge {
  // The lax mode: the strong one refuses schemas whose patterns it does not know to be quick, which recheck tells.
  const decide = validator(schema as Parameters<typeof validator>[0], { mode: 'spec', isJSON: false })
  return ({ portable }) => decide(portable as Parameters<typeof decide>[0])
}
