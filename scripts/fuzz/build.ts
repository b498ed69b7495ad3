import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundle } from '../bundle'
import { instrument } from './instrument'

/**
 * Bundles the library and instruments it, and bundles the fuzzer beside it.
 *
 * @returns the folder, which holds `main.mjs` and the `instrumented.mjs` that it loads.
 */
export async function buildFuzzer(): Promise<string> {
  // One after the other: they share no module, so that the fuzzer's own copy of the library is not counted.
  const folder = await bundle({ subject: 'scripts/fuzz/subject.ts' }, { main: 'scripts/fuzz/main.ts' })
  const source = await readFile(join(folder, 'subject.mjs'), 'utf8')
  await writeFile(join(folder, 'instrumented.mjs'), instrument(source))
  return folder
}
