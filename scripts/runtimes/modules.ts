import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { main, suite } from './runtime'

/** The suite and every module of the package by its path, for runtimes that have no files. */
export function modulesIn(place: string): Map<string, string> {
  const folder = join(main, '..')
  const names = readdirSync(join(place, folder), { recursive: true, encoding: 'utf8' })
  const files = [suite, ...names.filter((name) => name.endsWith('.js')).map((name) => join(folder, name))]
  return new Map(files.map((file) => [file, readFileSync(join(place, file), 'utf8')]))
}
