import { spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundle } from './bundle'

// `npm run leaks`: prints by how much the heap grows over a million validations, a hundred thousand translations and ten
// thousand refused uploads, no two alike. A MiB or more fails. With `--plant` each call leaves a short text behind, so that
// every case must fail: it shows that the gate sees a leak of a hundred bytes a call.

const { values } = parseArgs({ options: { plant: { type: 'boolean', default: false } } })

const folder = await bundle({ main: 'scripts/leaks/main.ts' })
try {
  const argv = ['--expose-gc', join(folder, 'main.mjs'), values.plant ? 'plant' : '']
  const { status } = spawnSync(process.execPath, argv, { stdio: 'inherit' })
  process.exitCode = status ?? 1
} finally {
  await rm(folder, { recursive: true })
}
