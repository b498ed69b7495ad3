import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dialects, families } from '../src/index'

const root = new URL('..', import.meta.url).pathname

const filesBelow = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))

const sources = filesBelow('src').map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }))

/** Names of members anywhere in a schema. */
function memberNames(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([name, value]) => [name, ...memberNames(value)])
}

const filesWith = (word: string) => {
  const pattern = new RegExp(`(?<![\\w-])${word.replace(/[.*+?]/g, '\\$&')}(?![\\w-])`)
  return sources.filter(({ text }) => pattern.test(text)).map(({ name }) => `${name} names ${word}`)
}

describe('src', () => {
  it('has the files that this test means to read', () => {
    expect(sources.length).toBeGreaterThan(30)
  })

  it('names no dialect', () => {
    expect(Object.keys(dialects).flatMap(filesWith)).toEqual([])
  })

  it('names no model', () => {
    const models = Object.values(families).flatMap((family) => family.models)
    const names = models.flatMap(({ id, names: wire }) => [id, ...memberNamesOf(wire)])
    expect([...new Set(names)].flatMap(filesWith)).toEqual([])
  })

  it('names no wire field with an underscore', () => {
    const names = Object.values(dialects).flatMap(({ compiled }) =>
      memberNames([compiled?.json?.schema, compiled?.form?.schema]),
    )
    const fields = [...new Set(names)].filter((name) => name.includes('_'))
    expect(fields.length).toBeGreaterThan(20)
    expect(fields.flatMap(filesWith)).toEqual([])
  })

  it('imports nothing from the tests or the scripts, and schemas imports nothing from src', () => {
    expect(sources.filter(({ text }) => /from '[./]*\/(test|scripts)\//.test(text)).map(({ name }) => name)).toEqual([])
    const schemas = filesBelow('schemas').filter((name) =>
      /from '[./]*\/src\//.test(readFileSync(join(root, name), 'utf8')),
    )
    expect(schemas).toEqual([])
  })

  it('uses nothing that hostile input could turn against it', () => {
    const unsafe =
      /allErrors: *true|\$data|new Function|\beval\(|Value\.(Parse|Clone|Clean)|format: *['"](uri|url|byte|regex)['"]/
    expect(sources.filter(({ text }) => unsafe.test(text)).map(({ name }) => name)).toEqual([])
  })
})

function memberNamesOf(names: object): string[] {
  return (
    JSON.stringify(Object.values(names))
      .match(/"[^"]+"/g)
      ?.map((text) => text.slice(1, -1))
      .filter((text) => /[0-9]/.test(text)) ?? []
  )
}
