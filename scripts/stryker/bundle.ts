import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type Plugin, transform } from 'esbuild'
import { glob } from 'tinyglobby'
import { testsLeftOut } from './tests-left-out'

const fileNamed = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Writes one script of all tests, and of the sources under them, which loads a test file when it is asked for. */
export async function bundleTests(root: string, outfile: string): Promise<void> {
  const files = await glob('test/**/*.test.ts', { cwd: root, ignore: testsLeftOut })
  const { outputFiles } = await build({
    write: false,
    absWorkingDir: root,
    entryPoints: [fileNamed('worker.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Errors are told apart by the names of their classes.
    keepNames: true,
    mainFields: ['module', 'main'],
    // The matchers are imported for what they do, not for what they export.
    ignoreAnnotations: true,
    logLevel: 'error',
    external: ['esbuild', 'fsevents', 'typescript', 'tsup', 'tsx'],
    alias: {
      vitest: fileNamed('vitest.ts'),
      '@vitest/utils/error': fileNamed('plain-error.ts'),
      vidialect: join(root, 'src/index.ts'),
      ...Object.fromEntries(
        ['fetch', 'fastify', 'hono', 'express'].map((name) => [
          `vidialect/${name}`,
          join(root, `src/adapters/${name}.ts`),
        ]),
      ),
    },
    plugins: [testFiles(root, files.sort()), ownAddress],
  })
  // A module that awaits is bundled as one that others await, which no format but that of modules allows at first.
  const { code } = await transform(outputFiles.map(({ text }) => text).join(''), { format: 'cjs', target: 'node20' })
  await writeFile(outfile, `(function (require, module) {${code}\n})`)
}

/** `test-files`: each file under its name, to be imported by a call. */
function testFiles(root: string, files: readonly string[]): Plugin {
  return {
    name: 'test-files',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^virtual:test-files$/ }, ({ path }) => ({ path, namespace: 'test-files' }))
      onLoad({ filter: /.*/, namespace: 'test-files' }, () => ({
        resolveDir: root,
        contents: `export const testFiles = {\n${files
          .map((file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(`./${file}`)}),`)
          .join('\n')}\n}`,
      }))
    },
  }
}

/** In a script, a file no longer knows where it is: its address is written in. */
const ownAddress: Plugin = {
  name: 'own-address',
  setup({ onLoad }) {
    onLoad({ filter: /\.m?[jt]s$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      if (!text.includes('import.meta.url')) return undefined
      return {
        contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
        loader: path.endsWith('.ts') ? 'ts' : 'js',
      }
    })
  },
}
