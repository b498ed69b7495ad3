import { describe, expect, it } from 'vitest'
import type { DialectSchemas, Encoding } from '../schemas/contract'
import type { Examples } from '../schemas/example'
import { collect } from '../src/collect'
import { compileDecision } from '../src/compile/ajv'
import { closedShape, ruleConditions } from '../src/compile/compose'
import { normalise } from '../src/compile/normalise'
import { decodeForm } from '../src/form'
import { type DialectId, dialects } from '../src/index'
import { createReport } from '../src/report'
import { checkRules } from '../src/rules'
import { shapeOf } from '../src/shape'
import { breakings } from './breakings'
import { findingsOf, isClean } from './findings'

describe.each(Object.keys(dialects) as DialectId[])('%s', async (id) => {
  const { examples } = (await import(`../schemas/dialects/${id}/examples.ts`)) as { examples: Examples }
  const { schemas } = (await import(`../schemas/dialects/${id}/schema.ts`)) as { schemas: DialectSchemas }
  const dialect = dialects[id]
  const encodings = (['json', 'form'] as const).filter((encoding) => dialect.compiled?.[encoding] !== undefined)

  describe.each(encodings)('%s', (encoding) => {
    const compiled = dialect.compiled?.[encoding]
    const source = schemas[encoding]
    if (compiled === undefined || source === undefined) throw new Error(`${id} has no compiled ${encoding} body.`)
    const shape = closedShape(normalise(source))
    const byAjv = compileDecision({ ...shape, allOf: [{}, ...ruleConditions(dialect.rules, encoding)] })
    const bodies = bodiesOf(examples, encoding).flatMap((body) => [body, ...breakings(body)])

    it('decides as Ajv and all checks do, over every example and its breakings', () => {
      expect(bodies.length).toBeGreaterThan(100)
      const isSilent = (body: unknown) => byAjv(body) && findingsOf(dialect, encoding, body).length === 0
      const differing = bodies.filter((body) => isClean(dialect, encoding, body) !== isSilent(body))
      expect(differing).toEqual([])
    })

    it('finds something in shape and rules exactly where Ajv refuses a body', () => {
      const differing = bodies.filter((body) => {
        const report = createReport(id)
        collect(shapeOf(compiled.schema), body, report, { unknownFields: 'warning' })
        checkRules(dialect.rules, body, encoding, report)
        return (report.issues.length + report.warnings.length === 0) !== byAjv(body)
      })
      expect(differing).toEqual([])
    })
  })

  function bodiesOf({ requests }: Examples, encoding: Encoding): unknown[] {
    const shape = shapeOf(dialect.compiled?.[encoding]?.schema ?? {})
    const own = requests.filter((example) => (example.encoding ?? 'json') === encoding).map(({ data }) => data)
    return encoding === 'form' ? own.map((body) => decodeForm(shape, body)) : own
  }
})
