import { readdirSync, readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'

const root = new URL('../', import.meta.url)

it('what is generated from the schemas is what is committed', async () => {
  const dialects = readdirSync(new URL('schemas/dialects/', root), { withFileTypes: true })
  // As under the condition `typebox`, which the generator runs with.
  for (const { name } of dialects.filter((each) => each.isDirectory())) {
    vi.doMock(`#schema/${name}`, () => import(`../schemas/dialects/${name}/schema.ts`))
  }
  const { generatedFiles } = await import('../scripts/generated-files')
  const files = generatedFiles()
  expect([...files.keys()].sort()).toEqual(
    readdirSync(new URL('generated/', root), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.[jt]s$/.test(name))
      .sort(),
  )
  for (const [name, text] of files) {
    expect({ name, text }).toEqual({ name, text: readFileSync(new URL(`generated/${name}`, root), 'utf8') })
  }
})
