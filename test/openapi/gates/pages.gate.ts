import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPage } from './read-page'
import { startBrowser, viewers, writePage } from './viewers'
import { temporaryFolder, type WrittenDocument, writtenDocuments } from './written-documents'

const folder = temporaryFolder()
const documents = writtenDocuments(join(folder, 'documents'))

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(() => browser.close())

describe.each(Object.entries(viewers))('%s', (name, viewer) => {
  test.each(documents.map((written) => [written.name, written] as const))('shows all of %s', async (_, written) => {
    mkdirSync(join(folder, name), { recursive: true })
    const file = join(folder, name, `${written.name}.html`)
    writePage(viewer, written.document, file)
    const { text, fields, requests, errors } = await readPage(browser, file)
    expect({ requests, errors }).toEqual({ requests: [], errors: [] })
    const shown = (words: string) => text.includes(words.replace(/\s+/g, ''))
    expect(operationsOf(written).filter(({ summary, path }) => !shown(summary) || !shown(path))).toEqual([])
    expect(fieldsOf(written).filter((field) => !fields.has(field))).toEqual([])
    expect(
      examplesOf(written).filter(({ json, form }) => !shown(json) && (form.length === 0 || !form.every(shown))),
    ).toEqual([])
  })
})

function operationsOf({ document }: WrittenDocument): { summary: string; path: string }[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.values(item as Record<string, { summary: string }>).map(({ summary }) => ({ summary, path })),
  )
}

interface Node {
  readonly [name: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

function fieldsOf({ document }: WrittenDocument): string[] {
  const fields = new Set<string>()
  for (const schema of Object.values(document.components?.schemas ?? {})) {
    for (const name of Object.keys((schema as { properties?: object }).properties ?? {})) fields.add(name)
  }
  return [...fields]
}

/** What a page may show of each example: all of it as JSON, or each field of a form as an option of curl. */
function examplesOf({ document }: WrittenDocument): { json: string; form: string[] }[] {
  return [...bodiesOf(document.components)].map(([contentType, value]) => ({
    json: JSON.stringify(value),
    form:
      contentType === 'multipart/form-data'
        ? Object.entries(value).map(([name, field]) => `--form '${name}=${field}`)
        : [],
  }))
}

function* bodiesOf(value: unknown): Generator<[contentType: string, value: object]> {
  if (!isNode(value)) return
  if (isNode(value.content)) {
    for (const [contentType, body] of Object.entries(value.content)) {
      const { examples = {} } = body as { examples?: Record<string, { value: object }> }
      for (const example of Object.values(examples)) yield [contentType, example.value]
    }
    return
  }
  for (const member of Object.values(value)) yield* bodiesOf(member)
}
