import { expect, it } from 'vitest'
import { createDeclarations } from '../src/compile/declarations'
import { schemaSources } from '../src/compile/schema-source'

// With its name and its marks a part of 48 characters, the shortest that is shared.
const shared = { a: 'x'.repeat(40) }
const short = { a: 'x'.repeat(39) }

function written(...schemas: readonly unknown[]) {
  const declarations = createDeclarations()
  return { literals: schemaSources(schemas, declarations), declared: declarations.source().split('\n') }
}

it('writes what schemas hold as JSON does', () => {
  const schema = { 'a-b': [1, 'x', null, true], c: { d: [] }, e: {} }
  expect(written(schema, null, 'x')).toEqual({ literals: [JSON.stringify(schema), 'null', '"x"'], declared: [''] })
})

it('declares once what is held more than once, and is long enough', () => {
  const declared = `const part0 = ${JSON.stringify(shared)}`
  expect(JSON.stringify(shared)).toHaveLength(48)
  expect(written({ b: shared }, [shared, short, short])).toEqual({
    literals: ['{"b":part0}', `[part0,${JSON.stringify(short)},${JSON.stringify(short)}]`],
    declared: [declared],
  })
})

it('repeats nothing that is in a part that is repeated', () => {
  const outer = { b: shared, c: 1 }
  expect(written([outer, outer])).toEqual({
    literals: ['[part0,part0]'],
    declared: [`const part0 = {"b":${JSON.stringify(shared)},"c":1}`],
  })
})
