import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'tsup'

/**
 * Bundles modules with all that they import, to run in a process of their own.
 *
 * What is measured must not run under tsx, which gives every function its name at run time, over and over.
 *
 * @returns a new folder that holds each module by its name, with the ending `.mjs`.
 */
export async function bundle(...entries: readonly Readonly<Record<string, string>>[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vidialect-'))
  for (const entry of entries) {
    await build({
      config: false,
      entry,
      outDir: folder,
      format: 'esm',
      target: 'node20',
      outExtension: () => ({ js: '.mjs' }),
      noExternal: [/./],
      splitting: true,
      silent: true,
    })
  }
  return folder
}
