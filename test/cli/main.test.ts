import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const smallest = JSON.stringify({ model: 'sora-2', prompt: 'A boat.', size: '720x1280', seconds: '4' })

function start(argv: string[]) {
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...argv])
  let stderr = ''
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const ended = new Promise((resolve) => child.on('close', (code) => resolve({ code, stderr })))
  return { child, ended }
}

test('the process ends with the exit code of the run', async () => {
  const { child, ended } = start(['lint', '--lifecycle', 'fatal'])
  child.stdin.end()
  expect(await ended).toMatchObject({ code: 2, stderr: expect.stringMatching(/^vidialect: option [^\n]+\n$/) })
})

test('the process ends quietly where the reader of a long log goes away', async () => {
  const { child, ended } = start(['lint', '--jsonl', '--threads', '1', '--dialect', 'ope-ai', '--lifecycle', 'ignore'])
  child.stdin.on('error', () => {})
  child.stdin.write(`${smallest}\n`.repeat(50_000))
  child.stdout.once('data', () => child.stdout.destroy())
  expect(await ended).toStrictEqual({ code: 0, stderr: '' })
})
