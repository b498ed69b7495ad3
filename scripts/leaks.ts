import { spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { bundle } from './bundle'

// `npm run leaks`: prints by how much the heap grows over a million validations, a hundred thousand translations and ten
// thousand refused uploads, no two alike. A MiB or more fails.

const folder = await bundle({ main: 'scripts/leaks/main.ts' })
try {
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(folder, 'main.mjs')], { stdio: 'inherit' })
  process.exitCode = status ?? 1
} finally {
  await rm(folder, { recursive: true })
}
