import { readFile } from 'node:fs/promises'
import { jsonSchemaPage } from './json-schema-page'
import { openAPIFiles } from './openapi-files'
import { report, settle, settleFiles } from './settle'
import { sizeTable, translationPage } from './translation-page'

// Writes the documents that show what the library does, from what it does; with --check tells what is not current.

const readme = await readFile('README.md', 'utf8')
const [before = '', , after = ''] = readme.split(/<!-- \/?sizes -->\n/)
const withTable = `${before}<!-- sizes -->\n${sizeTable().join('\n')}\n<!-- /sizes -->\n${after}`

const pages = new Map([
  ['docs/translation.md', await translationPage()],
  ['docs/json-schema.md', await jsonSchemaPage()],
  ['README.md', withTable],
])

report('Documents', [...(await settleFiles('.', pages)), ...(await settle('openapi', openAPIFiles()))])
