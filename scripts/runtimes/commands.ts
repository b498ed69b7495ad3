import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Runtime, suite } from './runtime'

const execute = promisify(execFile)

const cache = new URL('../../node_modules/.cache/vidialect-runtimes/', import.meta.url).pathname

/** A runtime that is a command. */
interface Command {
  readonly name: string
  /** Words before the script. */
  readonly words: readonly string[]
  /** The package that brings the command, pinned. Absence means the Node that runs this. */
  readonly from?: { readonly name: string; readonly version: string }
}

const noEval = '--disallow-code-generation-from-strings'

const own: Command = { name: `node${process.versions.node.split('.')[0]}`, words: [noEval] }

const others: readonly Command[] = [
  ...['20.20.2', '22.23.3', '24.21.0'].map((version) => ({
    name: `node${version.split('.')[0]}`,
    words: [noEval],
    from: { name: 'node', version },
  })),
  { name: 'bun', words: ['run'], from: { name: 'bun', version: '1.4.5' } },
  // No permission is given.
  {
    name: 'deno',
    words: ['run', '--no-prompt', '--node-modules-dir=manual'],
    from: { name: 'deno', version: '2.9.6' },
  },
]

const script = `
import * as main from 'vidialect'
import { createOpenAPI } from 'vidialect/openapi'
import { smoke } from './${suite}'
console.log(await smoke({ ...main, createOpenAPI }))
`

/** The runtimes that are commands: the Node that runs this, and those that npm can bring. */
export function commandRuntimes(isFetching: boolean): Runtime[] {
  const commands = [own, ...others.filter(({ name }) => name !== own.name)]
  return commands.map((command) => ({ name: command.name, run: runner(command, isFetching) }))
}

function runner(command: Command, isFetching: boolean): Runtime['run'] {
  const binary = command.from === undefined ? process.execPath : fetched(command.from, isFetching)
  if (binary === undefined) return { skipped: 'it is not there; --fetch downloads it into node_modules/.cache' }
  return async (place) => {
    const file = join(place, 'run.js')
    writeFileSync(file, script)
    const version = await execute(binary, ['--version'])
    const { stdout } = await execute(binary, [...command.words, file], { cwd: place })
    return `${version.stdout.split('\n')[0]?.trim()}: ${stdout.trim()}`
  }
}

/** The command of a package that was downloaded before, or is now. */
function fetched({ name, version }: NonNullable<Command['from']>, isFetching: boolean): string | undefined {
  const place = join(cache, `${name}-${version}`)
  const binary = join(place, 'node_modules/.bin', name)
  if (!existsSync(binary) && isFetching) {
    mkdirSync(place, { recursive: true })
    const words = ['install', '--silent', '--no-save', '--no-audit', '--no-fund', '--prefix', place]
    execFileSync('npm', [...words, `${name}@${version}`], { cwd: place, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  return existsSync(binary) ? binary : undefined
}
