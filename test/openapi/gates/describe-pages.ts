import { join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPage } from './read-page'
import { startBrowser, viewers, writePage } from './viewers'
import { temporaryFolder, type WrittenDocument, writtenDocuments } from './written-documents'

/** Holds the pages of a viewer to showing every operation, field and example of every document. */
export function describePages(name: keyof typeof viewers): void {
  const folder = temporaryFolder()
  const documents = writtenDocuments(folder)
  let browser: Browser

  beforeAll(async () => {
    browser = await startBrowser()
  })

  afterAll(() => browser.close())

  test.each(documents.map((written) => [written.name, written] as const))(
    `${name} shows all of %s`,
    async (_, written) => {
      const page = join(folder, `${written.name}.html`)
      writePage(viewers[name], written.document, page)
      await holdPage(
        browser,
        page,
        written,
        name === 'Redoc' || (written.dialect !== undefined && written.version === '3.1'),
      )
    },
  )
}

/** Scalar draws slowly, so that it turns to the examples of some documents only; the others have the same ones. */
async function holdPage(browser: Browser, page: string, written: WrittenDocument, turns: boolean): Promise<void> {
  const operations = operationsOf(written)
  const awaited = operations.map(({ summary }) => summary)
  const { text, fields, requests, errors } = await readPage(browser, page, { awaited, turns })
  expect({ requests, errors }).toEqual({ requests: [], errors: [] })
  const shown = (words: string) => text.includes(words.replace(/\s+/g, ''))
  expect(operations.filter(({ path }) => !shown(path))).toEqual([])
  expect(fieldsOf(written).filter((field) => !fields.has(field))).toEqual([])
  const hidden = examplesOf(written).filter(
    ({ json, form }) => !shown(json) && (form.length === 0 || !form.every(shown)),
  )
  if (turns) expect(hidden).toEqual([])
}

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
