import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

const isCheck = process.argv.includes('--check')

/** Makes a folder hold exactly these files, or with --check only lists what differs. */
export async function settle(folder: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  const place = join(root, folder)
  const differing = await settleFiles(folder, files)
  for (const name of await filesBelow(place)) {
    if (files.has(name)) continue
    differing.push(join(folder, name))
    if (!isCheck) await rm(join(place, name))
  }
  return differing
}

/** Makes files of a folder hold these texts, whatever else it holds. */
export async function settleFiles(folder: string, files: ReadonlyMap<string, string>): Promise<string[]> {
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
  return differing
}

/** Says what was written; with --check, what is not current fails. */
export function report(what: string, stale: readonly string[]): void {
  if (stale.length === 0) console.log(`${what} are current.`)
  else console.log(`${isCheck ? 'Stale' : 'Written'}:\n${stale.map((name) => `  ${name}`).join('\n')}`)
  if (isCheck && stale.length > 0) process.exitCode = 1
}

async function filesBelow(place: string): Promise<string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(place, join(entry.parentPath, entry.name)))
}
