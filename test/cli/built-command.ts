import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const root = new URL('../../', import.meta.url)

/** Builds the command with the script of its threads, as the package has them, and returns its path. */
export function buildCommand(name: string): string {
  const place = fileURLToPath(new URL(`node_modules/.cache/vidialect-command/${name}/`, root))
  buildSync({
    absWorkingDir: fileURLToPath(root),
    entryPoints: { cli: 'src/cli/main.ts', 'lint-worker': 'src/cli/jsonl/worker.ts' },
    outdir: place,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outExtension: { '.js': '.js' },
  })
  return `${place}cli.js`
}
