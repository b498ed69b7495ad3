import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'tsup'
import { Request } from '../schemas/dialects/ope-ai/schema'
import { normalise } from '../src/compile/normalise'
import { small } from './bodies'

const root = new URL('..', import.meta.url).pathname

const body = JSON.stringify(small['ope-ai'])

// The most that the process ever held would not do: a process starts with that figure of its parent.
const tell = 'console.log(performance.now(), process.memoryUsage.rss() / 2 ** 20)'

/** Programs that load a validator, judge one body and print milliseconds since the start and MiB held. */
const programs: Readonly<Record<string, string>> = {
  'bare Node': '',
  vidialect: `import { validate } from '${root}dist/index.js'
if (validate('ope-ai', ${body}).issues !== undefined) throw new Error()`,
  Ajv: `import { Ajv } from 'ajv'
const accepts = new Ajv({ strict: false, discriminator: true }).compile(${JSON.stringify(normalise(Request))})
if (!accepts(${body})) throw new Error()`,
  Zod: `import { zod } from './zod.js'
if (!zod.accepts(${body})) throw new Error()`,
}

/** Writes the programs to a folder below the root, so that they find the packages; the caller removes it. */
export async function writeStarters(): Promise<{ folder: string; files: ReadonlyMap<string, string> }> {
  mkdirSync(join(root, '.tmp'), { recursive: true })
  const folder = mkdtempSync(join(root, '.tmp/start-'))
  const files = new Map<string, string>()
  for (const [name, program] of Object.entries(programs)) {
    const file = join(folder, `${name.replace(' ', '-').toLowerCase()}.mjs`)
    writeFileSync(file, `${program}\n${tell}\n`)
    files.set(name, file)
  }
  const entry = { zod: join(root, 'bench/peers/zod.ts') }
  const quiet = { config: false, silent: true, clean: false } as const
  await build({ ...quiet, entry, format: 'esm', target: 'node20', outDir: folder, skipNodeModulesBundle: true })
  return { folder, files }
}
