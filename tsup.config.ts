import { readdirSync } from 'node:fs'
import { defineConfig } from 'tsup'

const entry = {
  index: 'src/index.ts',
  core: 'src/core.ts',
  compile: 'src/compile/index.ts',
  vitest: 'src/vitest/index.ts',
  ...Object.fromEntries(['fetch', 'fastify', 'hono', 'express'].map((name) => [name, `src/adapters/${name}.ts`])),
  'json-schema': 'src/json-schema/index.ts',
  openapi: 'src/openapi/index.ts',
  ...Object.fromEntries(
    readdirSync('generated/dialects').map((file) => [`dialects/${file.slice(0, -3)}`, `generated/dialects/${file}`]),
  ),
}
const shared = { splitting: true, treeshake: true, minify: true, target: 'node20', outDir: 'dist' } as const
const bundled = ['fastest-levenshtein', 'image-size']

export default defineConfig([
  {
    ...shared,
    entry,
    format: ['esm', 'cjs'],
    noExternal: bundled,
    clean: true,
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  },
  {
    ...shared,
    entry: { cli: 'src/cli/main.ts', 'lint-worker': 'src/cli/jsonl/worker.ts' },
    format: ['esm'],
    noExternal: bundled,
  },
])
