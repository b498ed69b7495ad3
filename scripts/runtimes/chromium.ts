import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { modulesIn } from './modules'
import { main, openapi, type Runtime, suite } from './runtime'

const names = ['chromium', 'chromium-browser', 'google-chrome']

/** Milliseconds after which a browser that says nothing is given up. */
const patience = 60_000

const page =
  '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/run.js"></script>'

const script = `
import * as main from '/${main}'
import { createOpenAPI } from '/${openapi}'
import { smoke } from '/${suite}'
const said = await smoke({ ...main, createOpenAPI }).then((text) => ({ text }), (error) => ({ failure: error.message }))
await fetch('/said', { method: 'POST', body: JSON.stringify(said) })
`

/** The browser of this machine, without a window; its page may not turn text into code. */
export function chromium(): Runtime {
  const version = names.map((name) => [name, versionOf(name)] as const).find(([, found]) => found !== undefined)
  if (version === undefined) return { name: 'chromium', run: { skipped: `none of ${names.join(', ')} is installed` } }
  const [name, found] = version
  return { name: 'chromium', run: async (place) => `${found}: ${await visit(name, modulesIn(place))}` }
}

function versionOf(name: string): string | undefined {
  try {
    return execFileSync(name, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return undefined
  }
}

async function visit(name: string, modules: ReadonlyMap<string, string>): Promise<string> {
  const { server, said } = serve(new Map([...modules, ['run.js', script]]))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const profile = mkdtempSync(join(tmpdir(), 'vidialect-chromium-'))
  // Chromium's sandbox refuses to run as root, and the only page here is ours.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const flags = ['--headless', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', ...sandbox]
  const browser = spawn(name, [...flags, `--user-data-dir=${profile}`, `http://127.0.0.1:${port}/`], {
    stdio: 'ignore',
    detached: true,
  })
  const gone = once(browser, 'exit')
  const end = () => killGroup(browser)
  const timer = setTimeout(end, patience)
  try {
    const words = await Promise.race([said, gone.then(() => undefined)])
    if (words === undefined) throw new Error('the browser ended without a word')
    const { text, failure } = JSON.parse(words)
    if (failure !== undefined) throw new Error(failure)
    return text
  } finally {
    clearTimeout(timer)
    end()
    await gone
    server.closeAllConnections()
    server.close()
    rmSync(profile, { recursive: true, maxRetries: 10 })
  }
}

/** Ends the browser with the processes that it started, which would go on writing to its profile. */
function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL')
}

/** Serves the page with its modules, and resolves with what it sends back. */
function serve(modules: ReadonlyMap<string, string>): { server: Server; said: Promise<string> } {
  const server = createServer((request, response) => {
    const module = modules.get(request.url?.slice(1) ?? '')
    response.setHeader('content-type', module === undefined ? 'text/html' : 'text/javascript')
    response.setHeader('content-security-policy', "script-src 'self'")
    response.end(module ?? page)
  })
  const said = new Promise<string>((resolve) => {
    server.on('request', (request) => {
      if (request.method === 'POST') resolve(text(request))
    })
  })
  return { server, said }
}
