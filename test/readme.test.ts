import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { call } from './cli/call'

const root = new URL('..', import.meta.url).pathname
const readme = readFileSync(join(root, 'README.md'), 'utf8')

const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, text = '']) => text)

// Below the root, so that the examples find the packages that they import.
const scratch = mkdtempSync(join(root, '.tmp-readme-'))
afterAll(() => rmSync(scratch, { recursive: true }))

/** Runs an example of the README against the source, and returns what it logs. */
async function logged(example: string): Promise<string[]> {
  const lines: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((...words) => lines.push(words.join(' ')))
  const source = example
    .replaceAll("from 'vidialect/compile'", `from '${root}src/compile/index'`)
    .replaceAll("from 'vidialect/hono'", `from '${root}src/adapters/hono'`)
    .replaceAll("from 'vidialect/json-schema'", `from '${root}src/json-schema/index'`)
    .replaceAll("import 'vidialect/vitest'", `import '${root}src/vitest/index'`)
    .replaceAll("from 'vidialect/openapi'", `from '${root}src/openapi/index'`)
    .replaceAll("from 'vidialect'", `from '${root}src/index'`)
  const file = join(scratch, `example-${blocks('ts').indexOf(example)}.ts`)
  writeFileSync(file, source)
  try {
    await import(file)
  } finally {
    log.mockRestore()
  }
  return lines
}

describe('the README', () => {
  it('opens with what the library is for and the two commands, the second of which CI calls', () => {
    expect(readme.indexOf('npm ci && npm start')).toBeLessThan(1500)
    expect(blocks('sh')[0]).toBe('npm ci && npm start\nnpm ci && npm test\n')
    expect(readFileSync(join(root, '.ci/run'), 'utf8')).toContain('\nnpm ci && npm test ')
  })

  it.each(blocks('ts').map((block) => [block]))('logs what its example says: %s', async (block) => {
    const promised = [...block.matchAll(/\/\/ (.+)$/gm)].map(([, text]) => text)
    expect(promised.length).toBeGreaterThan(0)
    expect(await logged(block)).toEqual(promised)
  })

  describe('its commands', () => {
    const request = JSON.stringify({ model: 'sora-2', prompt: 'Rain.', size: '720x1280', seconds: '4' })
    mkdirSync(join(scratch, 'requests'))
    writeFileSync(join(scratch, 'request.json'), request)
    writeFileSync(join(scratch, 'requests/one.json'), request)
    const commands = (blocks('sh')[1] ?? '').split('\n').filter((line) => line.includes('vidialect'))

    it('are six', () => {
      expect(commands.length).toBe(6)
    })

    it.each(commands)('%s', async (command) => {
      const words = command
        .replace(/ +#.*$/, '')
        .replaceAll("'", '')
        .split(' ')
      const isPiped = words[0] === 'cat'
      const argv = words.slice(words.indexOf('vidialect') + 1)
      const { code, stdout, stderr } = await call(argv, { cwd: scratch, ...(isPiped ? { stdin: `${request}\n` } : {}) })
      expect(stderr).toBe('')
      expect(stdout.length).toBeGreaterThan(50)
      expect([0, 1]).toContain(code)
    })
  })
})
