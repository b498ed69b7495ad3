import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { registry } from '../schemas/dialects/index'
import type { Examples } from '../schemas/example'
import { exampleRequests } from './example-requests'
import { generatedFiles } from './generated-files'

// Writes everything that derives from schemas/, or with --check tells what is not current.

const root = fileURLToPath(new URL('..', import.meta.url))
const isCheck = process.argv.includes('--check')

const stale = [
  ...(await settle('generated', generatedFiles())),
  ...(await settle('examples/requests', await exampleFiles())),
]
if (stale.length === 0) console.log('Generated files are current.')
else console.log(`${isCheck ? 'Stale' : 'Written'}:\n${stale.map((name) => `  ${name}`).join('\n')}`)
if (isCheck && stale.length > 0) process.exitCode = 1

async function exampleFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const id of Object.keys(registry)) {
    const { examples }: { examples: Examples } = await import(`../schemas/dialects/${id}/examples.ts`)
    for (const [name, text] of exampleRequests(examples)) files.set(`${id}/${name}`, text)
  }
  return files
}

/** Makes a folder hold exactly these files, or only lists what differs. */
async function settle(folder: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  const place = join(root, folder)
  const differing: string[] = []
  for (const [name, text] of files) {
    const current = await readFile(join(place, name), 'utf8').catch(() => undefined)
    if (current === text) continue
    differing.push(join(folder, name))
    if (isCheck) continue
    await mkdir(dirname(join(place, name)), { recursive: true })
    await writeFile(join(place, name), text)
  }
  for (const name of await filesBelow(place)) {
    if (files.has(name)) continue
    differing.push(join(folder, name))
    if (!isCheck) await rm(join(place, name))
  }
  return differing
}

async function filesBelow(place: string): Promise<string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(place, join(entry.parentPath, entry.name)))
}
