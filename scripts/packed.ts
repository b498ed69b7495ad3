import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installPackage } from './installed-package'

// `npm run check:packed`: packs the package, installs it elsewhere, and uses every entry the way a stranger does.

const root = new URL('..', import.meta.url).pathname
const place = installPackage()
const execute = (command: string, ...words: string[]) => execFileSync(command, words, { cwd: place, encoding: 'utf8' })

const request = { model: 'sora-2', prompt: 'Rain.', size: '720x1280', seconds: '4' }
const dialects = readdirSync(join(root, 'schemas/dialects'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

const schemas = readdirSync(join(root, 'json-schema'))

const verdicts = `
  const { validate, dialects } = main
  if (Object.keys(dialects).sort().join() !== ${JSON.stringify([...dialects].sort().join())}) throw new Error('dialects differ')
  if (validate('ope-ai', ${JSON.stringify(request)}).issues) throw new Error('a valid request was refused')
  if (!validate('ope-ai', { seconds: 4 }).issues) throw new Error('a broken request was accepted')
  const strict = createJsonSchema('ope-ai', { strict: true, target: 'draft-07' })
  if (strict.properties.aspect_ratio.not === undefined) throw new Error('a refused field is not in the schema')
  for (const dialect of alone) if (typeof dialect['~standard'].validate !== 'function') throw new Error('no Standard Schema')
`

const sameDocument = `
  const shipped = process.getBuiltinModule('module').createRequire(process.cwd() + '/')('vidialect/openapi/vidialect.json')
  if (JSON.stringify(createOpenAPI()) !== JSON.stringify(shipped)) throw new Error('the shipped document differs')
  console.log('fine')
`

try {
  writeFileSync(join(place, 'use.mjs'), esmConsumer())
  writeFileSync(join(place, 'use.cjs'), cjsConsumer())
  writeFileSync(
    join(place, 'compile.mjs'),
    "import { compileDialect } from 'vidialect/compile'\nif (typeof compileDialect !== 'function') throw new Error('no compiler')\n",
  )
  writeFileSync(join(place, 'document.mjs'), `import { createOpenAPI } from 'vidialect/openapi'\n${sameDocument}`)
  writeFileSync(join(place, 'document.cjs'), `const { createOpenAPI } = require('vidialect/openapi')\n${sameDocument}`)
  writeFileSync(join(place, 'request.json'), JSON.stringify(request))
  const noEval = '--disallow-code-generation-from-strings'
  for (const script of ['use.mjs', 'use.cjs']) console.log(`${script}: ${execute('node', noEval, script).trim()}`)
  execute('node', 'compile.mjs')
  for (const script of ['document.mjs', 'document.cjs']) console.log(`${script}: ${execute('node', script).trim()}`)
  console.log(execute('npx', '--no-install', 'vidialect', 'lint', '--lifecycle', 'ignore', 'request.json').trim())
} finally {
  rmSync(place, { recursive: true })
}

/** Loads every entry but the compiler. */
function esmConsumer(): string {
  const imports = dialects.map((id, index) => `import * as d${index} from 'vidialect/dialects/${id}'`)
  return `
  import * as main from 'vidialect'
  import * as core from 'vidialect/core'
  import { createJsonSchema } from 'vidialect/json-schema'
  ${imports.join('\n  ')}
  const alone = [${dialects.map((_, index) => `...Object.values(d${index})`).join(', ')}]
  ${verdicts}
  if (core.validate(alone[0], {}).issues === undefined) throw new Error('the core accepts an empty body')
  console.log('fine')
  `
}

/** The same with `require`, whose cache proves that neither Ajv nor TypeBox came along. */
function cjsConsumer(): string {
  return `
  const main = require('vidialect')
  require('vidialect/core')
  const { createJsonSchema } = require('vidialect/json-schema')
  for (const name of ${JSON.stringify(schemas)}) {
    const { $id } = require('vidialect/schemas/' + name)
    if ($id.replace('#', '') + '.json' !== 'urn:vidialect:schemas:' + name) throw new Error(name + ' is another schema')
  }
  const alone = ${JSON.stringify(dialects)}.flatMap((id) => Object.values(require('vidialect/dialects/' + id)))
  ${verdicts}
  const loaded = Object.keys(require.cache).filter((file) => /node_modules\\/(ajv|@sinclair|commander)/.test(file))
  if (loaded.length > 0) throw new Error('loaded at run time: ' + loaded[0])
  console.log('fine')
  `
}
