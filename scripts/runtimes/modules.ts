import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { main, openapi, suite } from './runtime'

/** The suite and every module of the package by its path, for runtimes that have no files. */
export function modulesIn(place: string): Map<string, string> {
  const folder = join(main, '..')
  const names = readdirSync(join(place, folder), { recursive: true, encoding: 'utf8' })
  const files = [suite, ...names.filter((name) => name.endsWith('.js')).map((name) => join(folder, name))]
  const modules = new Map(files.map((file) => [file, readFileSync(join(place, file), 'utf8')]))
  return modules.set(openapi, bundled(join(place, openapi)))
}

/** A module with the packages that it needs, which no runtime without files finds by their names. */
function bundled(file: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [file],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
