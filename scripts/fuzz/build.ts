import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Options } from 'tsup'
import { instrument } from './instrument'

/**
 * Bundles the library and instruments it, and bundles the fuzzer beside it.
 *
 * The fuzzer is bundled too because tsx names every function at run time, which costs a tenth of all executions.
 *
 * @returns the folder, which holds `main.mjs` and the `instrumented.mjs` that it loads.
 */
export async function buildFuzzer(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vidialect-fuzz-'))
  const shared = {
    config: false,
    outDir: folder,
    format: 'esm' as const,
    target: 'node20' as const,
    outExtension: () => ({ js: '.mjs' }),
    noExternal: [/./],
    silent: true,
  } satisfies Options
  await build({ ...shared, entry: { subject: 'scripts/fuzz/subject.ts' } })
  await build({ ...shared, entry: { main: 'scripts/fuzz/main.ts' }, splitting: true })
  const source = await readFile(join(folder, 'subject.mjs'), 'utf8')
  await writeFile(join(folder, 'instrumented.mjs'), instrument(source))
  return folder
}
