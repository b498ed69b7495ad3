import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

/** The processor, its cores and the version of Node. */
export function machine(): string {
  const [first, ...rest] = cpus()
  return `${first?.model ?? 'an unknown processor'}, ${rest.length + 1} cores, Node ${process.version}`
}

/** The version to which the package pins another. */
export function pinned(name: string): string {
  const file = new URL('../package.json', import.meta.url)
  // The form of the file is npm's.
  const { dependencies, devDependencies } = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  return dependencies[name] ?? devDependencies[name] ?? 'of no version'
}
