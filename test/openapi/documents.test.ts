import { Ajv2020 } from 'ajv/dist/2020.js'
import type { oas31 } from 'openapi3-ts'
import { describe, expect, it, test } from 'vitest'
import type { Condition } from '../../schemas/contract'
import type { Examples } from '../../schemas/example'
import { type DialectId, dialects, UnknownDialectError, validate } from '../../src/index'
import { createOpenAPI, UncompiledDialectError } from '../../src/openapi/index'
import { lantern } from '../private-dialect'

const ids = Object.keys(dialects) as DialectId[]

const examplesOf = async (id: DialectId): Promise<Examples> =>
  (await import(`../../schemas/dialects/${id}/examples.ts`)).examples

const documents: [string, oas31.OpenAPIObject][] = [
  ...ids.map((id): [string, oas31.OpenAPIObject] => [id, createOpenAPI({ dialect: id })]),
  ['all dialects', createOpenAPI()],
]

interface Node {
  readonly [keyword: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

const operationsOf = ({ paths = {} }: oas31.OpenAPIObject): oas31.OperationObject[] =>
  Object.values(paths).flatMap((item) => Object.values(item) as oas31.OperationObject[])

/** Every object of a document, outside the values of examples. */
function* nodesOf(value: unknown): Generator<Node> {
  if (!isNode(value)) return
  yield value
  for (const [name, member] of Object.entries(value)) if (name !== 'value') yield* nodesOf(member)
}

function target(document: oas31.OpenAPIObject, $ref: string): unknown {
  return $ref
    .slice(2)
    .split('/')
    .reduce<unknown>((node, name) => (isNode(node) ? node[name] : undefined), document)
}

function structureOf({
  title: _,
  description: _d,
  default: _v,
  examples: _e,
  deprecated: _w,
  ...structure
}: Node): string {
  return JSON.stringify(structure)
}

const isObjectSchema = (structure: string) => 'properties' in JSON.parse(structure)

/** Schemas without a name of their own that would deserve one. */
function* anonymous(schema: unknown, isNamed: boolean): Generator<string> {
  if (!isNode(schema)) return
  const isNotable = ['properties', 'enum', 'pattern', 'anyOf', 'oneOf'].some((keyword) => keyword in schema)
  const isEmpty = isNode(schema.properties) && Object.keys(schema.properties).length === 0
  if (isNotable && !isNamed && !isEmpty) yield structureOf(schema)
  const { properties = {}, items, anyOf = [], oneOf = [] } = schema
  for (const child of [...Object.values(properties as Node), items, ...(anyOf as []), ...(oneOf as [])]) {
    yield* anonymous(child, false)
  }
}

describe.each(documents)('the document of %s', (_, document) => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema({ $id: 'document', ...document })

  it('refers to nothing that is not there, and holds nothing that nobody refers to', () => {
    const references = [...nodesOf(document)].flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : []))
    expect(references.filter(($ref) => target(document, $ref) === undefined)).toEqual([])
    const { securitySchemes, ...components } = document.components ?? {}
    const names = Object.entries(components).flatMap(([kind, members]) =>
      Object.keys(members).map((name) => `#/components/${kind}/${name}`),
    )
    expect(names.filter((name) => !references.includes(name))).toEqual([])
    const required = operationsOf(document).flatMap(({ security = [] }) =>
      security.flatMap((each) => Object.keys(each)),
    )
    expect([...new Set(required)].sort()).toEqual(Object.keys(securitySchemes ?? {}).sort())
  })

  it('says of every operation what it does, who may call it and what it answers', () => {
    const operations = operationsOf(document)
    const tags = document.tags?.map(({ name }) => name)
    for (const { operationId, summary, description, tags: own = [], security = [], responses } of operations) {
      expect({ operationId, summary, description }).toEqual({
        operationId: expect.stringMatching(/^[a-z][A-Za-z]+$/),
        summary: expect.stringMatching(/^[A-Z].*[^.]$/),
        description: expect.stringMatching(/^[A-Z].*\.$/),
      })
      expect(tags).toEqual(expect.arrayContaining(own))
      expect([own.length, security.length > 0]).toEqual([1, true])
      expect(Object.keys(responses ?? {})).toEqual(expect.arrayContaining(['200', '401']))
    }
    const operationIds = operations.map(({ operationId }) => operationId)
    expect(new Set(operationIds).size).toBe(operationIds.length)
  })

  it('shows examples that its own schemas accept', () => {
    let shown = 0
    for (const { schema, examples } of nodesOf(document)) {
      if (!isNode(schema) || !isNode(examples)) continue
      const accepts = ajv.compile({ $ref: `document${schema.$ref}` })
      for (const [name, { value }] of Object.entries(examples as Record<string, { value: unknown }>)) {
        shown += 1
        expect([name, accepts(value), accepts.errors]).toEqual([name, true, null])
      }
    }
    expect(shown).toBeGreaterThan(4)
    for (const node of nodesOf(document.components?.schemas)) {
      if (!Array.isArray(node.examples)) continue
      const accepts = ajv.compile(absolute(node))
      expect(node.examples.filter((value) => !accepts(value))).toEqual([])
    }
  })
})

/** A schema whose references are found from outside its document. */
function absolute(schema: Node): Node {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/'))
}

/** What the shape of a body alone decides. */
const shapeCodes = new Set([
  ...['type', 'required', 'enum', 'pattern', 'minimum', 'maximum', 'minLength', 'maxLength'],
  ...['refused-field', 'variant-mismatch', 'unknown-model'],
])

describe.each(ids)('the document of %s', async (id) => {
  const document = createOpenAPI({ dialect: id })
  const { requests, answers } = await examplesOf(id)
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema({ $id: 'document', ...document })
  const dialect = dialects[id]
  const text = JSON.stringify(document)

  it('names every object, and every other structure that it uses twice', () => {
    const schemas = Object.values(document.components?.schemas ?? {})
    const named = schemas.map((schema) => structureOf({ ...schema }))
    const inline = schemas.flatMap((schema) => [...anonymous(schema, true)])
    expect(new Set(named).size).toBe(named.length)
    expect(inline.filter((structure, index) => inline.indexOf(structure) !== index)).toEqual([])
    expect(inline.filter((structure) => named.includes(structure) || isObjectSchema(structure))).toEqual([])
  })

  it('accepts what validation accepts, and refuses what the shape alone refuses', () => {
    const accepts = ajv.compile({ $ref: 'document#/components/schemas/CreateVideoRequest' })
    const json = requests.filter(({ encoding = 'json' }) => encoding === 'json')
    let refused = 0
    for (const { description, data, valid, issues = [] } of json) {
      // A rule may look like a keyword of the shape; it is said in the description.
      const isShape = issues.some(({ code, path }) => shapeCodes.has(code) && !isRuled(code, path))
      if (valid || isShape) expect([description, accepts(data)]).toEqual([description, valid])
      if (isShape) refused += 1
    }
    expect(refused).toBeGreaterThan(5)
  })

  function isRuled(code: string, path: readonly (string | number)[]): boolean {
    return dialect.rules.some(
      (rule) => rule.code === code && [...(rule.on ?? []), ...(rule.at ?? [])].join() === path.join(),
    )
  }

  it('has every endpoint, in every media type', () => {
    const found = dialect.endpoints.map(({ method, path }) => {
      const item = document.paths?.[path]
      const operation = method === 'GET' ? item?.get : item?.post
      const reference = operation?.requestBody as oas31.ReferenceObject | undefined
      const body = reference === undefined ? undefined : (target(document, reference.$ref) as oas31.RequestBodyObject)
      return { method, path, contentTypes: Object.keys(body?.content ?? {}) }
    })
    expect(found).toEqual(dialect.endpoints.map(({ method, path, contentTypes }) => ({ method, path, contentTypes })))
  })

  it('says every rule, every refused field with its remedy, and every model', () => {
    const { description = '' } = (document.components?.requestBodies?.CreateVideo ?? {}) as oas31.RequestBodyObject
    for (const { code, message } of dialect.rules) {
      expect(description).toContain(`(\`${code}\`)`)
      expect(description).toContain(message.replace(/^`[^`]+`/, ''))
    }
    const refusals = [dialect.compiled?.json, dialect.compiled?.form].flatMap((body) => [...refusedIn(body?.schema)])
    for (const [name, { issue }] of refusals) {
      if (issue.severity === 'warning')
        expect(text).toContain(JSON.stringify({ deprecated: true, description: issue.hint }))
      else if (issue.code === 'refused-field') {
        expect(description).toMatch(new RegExp(`[\`.]${name}\`[^\n]*: ${escaped(issue.hint)}`))
      }
    }
    const table = document.tags?.[0]?.description ?? ''
    const models = Object.entries(dialect.compiled?.limits ?? {}).flatMap(([name, entry]) =>
      'variants' in entry ? [name, ...Object.keys(entry.variants)] : [name],
    )
    expect(models.filter((name) => !table.includes(`\`${name}\``))).toEqual([])
    expect(models.length).toBeGreaterThan(0)
  })

  it('shows each answer, and an error answer that quotes a verdict', () => {
    const messages = requests.flatMap(({ data, encoding }) =>
      (validate(id, data, { encoding }).issues ?? []).map(({ message }) => message),
    )
    const errors = answers.filter(({ kind }) => kind === 'error')
    expect(errors.length).toBeGreaterThan(0)
    for (const { data } of errors) {
      const quoted = isNode(data) && isNode(data.error) ? data.error.message : (data as Node).message
      expect(messages).toContain(quoted)
    }
    const kinds = new Set(dialect.endpoints.map(({ operation }) => (operation === 'create' ? 'created' : operation)))
    for (const { kind, data, valid } of answers) {
      if (valid && (kind === 'error' || kinds.has(kind))) expect(text).toContain(`"value":${JSON.stringify(data)}`)
    }
  })
})

interface Refusal {
  readonly issue: { readonly code: string; readonly hint: string; readonly severity?: string }
}

function* refusedIn(schema: Condition | undefined): Generator<[string, Refusal]> {
  const { properties = {}, items, anyOf = [], oneOf = [] } = (schema ?? {}) as Record<string, never>
  for (const [name, property] of Object.entries<Node>(properties)) {
    if (property.not !== undefined) yield [name, property as unknown as Refusal]
    else yield* refusedIn(property)
  }
  if (items !== undefined) yield* refusedIn(items)
  for (const branch of [...(anyOf as Condition[]), ...(oneOf as Condition[])]) yield* refusedIn(branch)
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

describe('createOpenAPI', () => {
  test('writes uploads as binary parts of their media types', () => {
    const { requestBodies, schemas } = createOpenAPI({ dialect: 'ope-ai' }).components ?? {}
    const body = requestBodies?.CreateVideo as oas31.RequestBodyObject | undefined
    expect(body?.content['multipart/form-data']?.encoding).toStrictEqual({
      input_reference: { contentType: 'image/jpeg, image/png, image/webp' },
    })
    const { CreateVideoForm } = schemas ?? {}
    expect((CreateVideoForm as oas31.SchemaObject).properties?.input_reference).toStrictEqual({
      description:
        'One reference image. A file of type image/jpeg, image/png or image/webp of at most 10,485,760 bytes.',
      type: 'string',
      format: 'binary',
    })
  })

  test('mounts every dialect under its id, with names of its own', () => {
    const { paths, components } = createOpenAPI()
    const expected = Object.values(dialects).flatMap(({ id, endpoints }) =>
      endpoints.map(({ path }) => `/${id}${path}`),
    )
    expect(Object.keys(paths ?? {})).toEqual([...new Set(expected)])
    const singles = ids.flatMap((id) => Object.keys(createOpenAPI({ dialect: id }).components?.schemas ?? {}))
    expect(Object.keys(components?.schemas ?? {})).toHaveLength(singles.length)
  })

  test('writes a new document at every call', () => {
    const first = createOpenAPI({ dialect: 'openai' })
    const before = JSON.stringify(first)
    for (const node of nodesOf(first))
      for (const name of Object.keys(node)) delete (node as Record<string, unknown>)[name]
    expect(JSON.stringify(createOpenAPI({ dialect: 'openai' }))).toBe(before)
  })

  test('writes a dialect value as its id', () => {
    expect(createOpenAPI({ dialect: dialects.unified })).toStrictEqual(createOpenAPI({ dialect: 'unified' }))
  })

  test('has no word of OpenAPI 3.1 in a document of 3.0', () => {
    for (const dialect of ids) {
      const document = createOpenAPI({ dialect, version: '3.0' })
      expect(document.openapi).toBe('3.0.3')
      const words = [...nodesOf(document.components?.schemas)].flatMap((node) => [
        ...(Array.isArray(node.type) ? ['types'] : []),
        ...(node.type === 'null' ? ['null'] : []),
        ...(Array.isArray(node.examples) ? ['examples'] : []),
        ...(isNode(node.propertyNames) && 'not' in node.propertyNames ? ['propertyNames'] : []),
        ...('$ref' in node && Object.keys(node).length > 1 ? ['$ref'] : []),
      ])
      expect(words).toEqual([])
    }
  })

  test('refuses an unknown dialect, one that is not compiled, and another version', () => {
    const { compiled: _, ...uncompiled } = lantern
    expect(() => createOpenAPI({ dialect: 'openia' as 'openai' })).toThrow(
      new UnknownDialectError('There is no dialect "openia". Did you mean "openai"?'),
    )
    expect(() => createOpenAPI({ dialect: uncompiled })).toThrow(UncompiledDialectError)
    expect(() => createOpenAPI({ version: '2.0' as '3.0' })).toThrow(
      new RangeError('OpenAPI version "2.0" is not supported; use 3.1 or 3.0.'),
    )
  })
})
