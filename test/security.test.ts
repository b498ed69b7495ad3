import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRows } from '../scripts/conformance/row'
import { dialects } from '../src/index'
import { defaultLimits } from '../src/options'
import { most } from '../src/report'

const root = new URL('../', import.meta.url)
const page = readFileSync(new URL('SECURITY.md', root), 'utf8')
const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))

const promises = [...page.matchAll(/^\| (.*?) \| (.*?) \| `(.*?)` \|$/gm)].map(([, threat, promise, command]) => ({
  threat: `${threat}`,
  promise: `${promise}`,
  command: `${command}`,
}))

const promiseOf = (start: string) => promises.find(({ threat }) => threat.startsWith(start))?.promise

describe('SECURITY.md', () => {
  it('names a command that there is for every promise', () => {
    expect(promises.length).toBeGreaterThan(15)
    for (const { command } of promises) {
      const [program, , name = '', ...files] = command.split(' ')
      if (program === 'npm') expect([command, Object.hasOwn(scripts, name)]).toEqual([command, true])
      else expect([command, files.every((file) => existsSync(new URL(file, root)))]).toEqual([command, true])
    }
  })

  it('states the figures that hold', () => {
    const rows = Object.keys(dialects).reduce((sum, id) => sum + readRows(id).length, 0)
    const inWords = (count: number) => count.toLocaleString('en')
    const readme = readFileSync(new URL('README.md', root), 'utf8')
    expect(readme).toContain(`[${inWords(rows)} requests with their verdicts]`)
    expect(promiseOf('A rule has a gap')).toContain(`${inWords(rows)} requests`)
    const { depth, jsonBytes, parts, headers, headerBytes, fieldBytes, fileBytes, pixels } = defaultLimits
    expect(promiseOf('Floods')).toContain(`At most ${most} issues and ${most} warnings`)
    expect(promiseOf('Deep nesting')).toContain(`${depth} levels, ${jsonBytes / 1024 ** 2} MiB`)
    expect(promiseOf('Forms that')).toContain(
      `${parts} parts, ${headers} headers and ${headerBytes / 1024} KiB of headers a part, ${fieldBytes / 1024 ** 2} MiB a field`,
    )
    expect(promiseOf('Files that')).toContain(`${inWords(fileBytes)} bytes and ${inWords(pixels)} pixels`)
  })
})
