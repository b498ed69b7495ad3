import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import ts from 'typescript'
import { installPackage } from './installed-package'
import { chromium } from './runtimes/chromium'
import { commandRuntimes } from './runtimes/commands'
import { suite } from './runtimes/runtime'
import { workerd } from './runtimes/workerd'

// `npm run check:runtimes`: packs the built package and runs one suite against it in every runtime that is there.
// --fetch downloads Node 22 and 24, Bun and Deno first; --require node20,workerd makes it fail where one is missing.

const { values } = parseArgs({
  options: { fetch: { type: 'boolean', default: false }, require: { type: 'string', default: '' } },
})
const runtimes = [...commandRuntimes(values.fetch), await workerd(), chromium()]
const required = values.require.split(',').filter((name) => name !== '')
const unknown = required.filter((name) => !runtimes.some((runtime) => runtime.name === name))
if (unknown.length > 0) throw new Error(`There is no runtime ${unknown.join(', ')}.`)

const place = installPackage()
try {
  writeFileSync(join(place, suite), javaScriptOf('runtimes/smoke.ts'))
  for (const { name, run } of runtimes) {
    if (typeof run === 'function') {
      await run(place).then(
        (said) => console.log(`fine     ${name}: ${said}`),
        (error: Error) => fail(name, error.message),
      )
    } else if (required.includes(name)) fail(name, run.skipped)
    else console.log(`skipped  ${name}: ${run.skipped}`)
  }
} finally {
  rmSync(place, { recursive: true })
}

function fail(name: string, reason: string): void {
  console.log(`failed   ${name}: ${reason}`)
  process.exitCode = 1
}

function javaScriptOf(name: string): string {
  const source = readFileSync(new URL(name, import.meta.url), 'utf8')
  return ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  }).outputText
}
