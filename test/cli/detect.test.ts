import { expect, test } from 'vitest'
import { call } from './call'

const smallest = { model: 'sora-2', prompt: 'A paper boat in the rain.', size: '720x1280', seconds: '4' }

test('ranks the dialects, the best first', async () => {
  const { code, stdout } = await call(['detect', '--format', 'json'], { stdin: JSON.stringify(smallest) })
  const candidates = JSON.parse(stdout)
  expect(code).toBe(0)
  expect(candidates).toContainEqual({ dialect: 'ope-ai', errors: 0, unknownFields: 0 })
  expect(candidates[0].errors).toBe(0)
})

test('prints a table', async () => {
  const { stdout } = await call(['detect'], { stdin: JSON.stringify(smallest) })
  expect(stdout).toMatch(/^dialect +errors +unknown fields\n/)
  expect(stdout).toMatch(/^ope-ai +0 +0$/m)
})

test('exits with 1 where no dialect takes the request', async () => {
  const { code, stderr } = await call(['detect'], { stdin: '{"model": 1}' })
  expect({ code, stderr }).toStrictEqual({ code: 1, stderr: '' })
})

test('exits with 1 and a line for a text that is no JSON', async () => {
  const { code, stdout, stderr } = await call(['detect', '--format', 'json'], { stdin: '{"prompt": "A secret' })
  expect({ code, stdout }).toStrictEqual({ code: 1, stdout: '[]\n' })
  expect(stderr).toMatch(/^vidialect: <stdin>: [^\n]+\n$/)
  expect(stderr).not.toContain('secret')
})
