import { readdirSync } from 'node:fs'
import type { Plugin } from 'esbuild'
import { defineConfig, type Options } from 'tsup'

const main = { index: 'src/index.ts', errors: 'src/errors.ts' }
const others = {
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

// The main entry is one file, since every file that Node reads costs as much as 10 kB of code. Other entries import it as
// their users do; the errors are apart, so that all entries throw the same classes.
const linked: Plugin = {
  name: 'linked',
  setup({ initialOptions, onResolve }) {
    const ending = initialOptions.outExtension?.['.js'] ?? '.js'
    onResolve({ filter: /^\.\.?\/(index|errors)$/ }, ({ path, importer, resolveDir }) => {
      const name = path.slice(path.lastIndexOf('/'))
      const isMain = new URL(`${path}.ts`, `file://${resolveDir}/`).pathname.endsWith(`/src${name}.ts`)
      return isMain && importer !== '' ? { path: `.${name}${ending}`, external: true } : undefined
    })
  },
}

const shared = {
  // A chunk is there for what it exports: an import of nothing from it only costs the start, and bundlers warn of it.
  treeshake: { moduleSideEffects: 'no-external' },
  minify: true,
  target: 'node20',
  outDir: 'dist',
  noExternal: ['fastest-levenshtein', 'image-size'],
} satisfies Options

const format: Options['format'] = ['esm', 'cjs']

export default defineConfig([
  { ...shared, entry: main, format, splitting: false, esbuildPlugins: [linked], clean: true },
  { ...shared, entry: others, format, splitting: true, esbuildPlugins: [linked] },
  {
    entry: { ...main, ...others },
    format,
    outDir: shared.outDir,
    dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0' } },
  },
  {
    ...shared,
    entry: { cli: 'src/cli/main.ts', 'lint-worker': 'src/cli/jsonl/worker.ts' },
    format: ['esm'],
    splitting: true,
  },
])
