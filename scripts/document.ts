import { readFile, writeFile } from 'node:fs/promises'
import { sizeTable, translationPage } from './translation-page'

// Writes the documents that show what the library does, from what it does; with --check tells what is not current.

const isCheck = process.argv.includes('--check')

const readme = await readFile('README.md', 'utf8')
const [before = '', , after = ''] = readme.split(/<!-- \/?sizes -->\n/)
const withTable = `${before}<!-- sizes -->\n${sizeTable().join('\n')}\n<!-- /sizes -->\n${after}`

const stale: string[] = []
for (const [name, text] of [
  ['docs/translation.md', await translationPage()],
  ['README.md', withTable],
] as const) {
  if ((await readFile(name, 'utf8').catch(() => undefined)) === text) continue
  stale.push(name)
  if (!isCheck) await writeFile(name, text)
}
console.log(stale.length === 0 ? 'Documents are current.' : `${isCheck ? 'Stale' : 'Written'}: ${stale.join(', ')}`)
if (isCheck && stale.length > 0) process.exitCode = 1
