import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { generatedFiles } from './generated-files'

const folder = new URL('../generated', import.meta.url).pathname
const check = process.argv.includes('--check')

const files = generatedFiles()
const present = await filesBelow(folder)
const stale: string[] = []

for (const [name, text] of files) {
  const current = await readFile(join(folder, name), 'utf8').catch(() => undefined)
  if (current === text) continue
  stale.push(name)
  if (check) continue
  await mkdir(dirname(join(folder, name)), { recursive: true })
  await writeFile(join(folder, name), text)
}
for (const name of present) {
  if (files.has(name)) continue
  stale.push(name)
  if (!check) await rm(join(folder, name), { recursive: true })
}

if (stale.length === 0) console.log(`generated/ is current: ${files.size} files`)
else console.log(`${check ? 'stale' : 'written'}: ${stale.join(', ')}`)
if (check && stale.length > 0) process.exitCode = 1

async function filesBelow(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)))
}
