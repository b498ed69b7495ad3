import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = new URL('..', import.meta.url).pathname

/** Packs the package as it was built, installs it in a folder of its own, and returns that folder, to be removed. */
export function installPackage(): string {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Error('There is no dist: run `npm run build` first.')
  const place = mkdtempSync(join(tmpdir(), 'vidialect-packed-'))
  const npm = (...words: string[]) => execFileSync('npm', words, { cwd: place, encoding: 'utf8' })
  const [tarball = ''] = npm('pack', '--silent', '--pack-destination', place, root).trim().split('\n')
  writeFileSync(join(place, 'package.json'), '{ "private": true, "type": "module" }')
  npm('install', '--silent', '--no-audit', '--no-fund', join(place, tarball))
  return place
}
