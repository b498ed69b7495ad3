import { expect } from 'vitest'
import type { Dialect } from '../schemas/contract'
import type { Example } from '../schemas/example'
import type { Issue } from '../schemas/issue'
import { validate } from '../src/index'

const codeAndPath = ({ code, path }: Issue) => ({ code, path })

/** Holds a dialect to one of its examples: the verdict, every issue and every warning, and what an issue must carry. */
export function checkExample(dialect: Dialect, { data, encoding, valid, issues = [], warnings = [] }: Example): void {
  const result = validate(dialect, data, { encoding })
  expect({
    valid: result.issues === undefined,
    issues: (result.issues ?? []).map(codeAndPath),
    warnings: result.warnings.map(codeAndPath),
  }).toEqual({ valid, issues, warnings })
  for (const issue of [...(result.issues ?? []), ...result.warnings])
    expect(issue).toMatchObject({ dialect: dialect.id })
  if (valid && encoding !== 'form') expect(result.value).toBe(data)
}
