import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createClient } from '@hey-api/openapi-ts'
import openapiTS, { astToString } from 'openapi-typescript'
import ts from 'typescript'
import { expect, test } from 'vitest'
import type { Examples } from '../../../schemas/example'
import { type DialectId, dialects } from '../../../src/index'
import { camelCase, pascalCase } from '../../../src/openapi/names'
import { temporaryFolder, type WrittenDocument, writtenDocuments } from './written-documents'

const folder = temporaryFolder()
const documents = writtenDocuments(folder)

const types = 'type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T'

/** Generates both clients of a document, and a module that gives them every accepted JSON request. */
async function generate(written: WrittenDocument): Promise<void> {
  const place = join(folder, written.name)
  mkdirSync(place)
  writeFileSync(join(place, 'openapi-typescript.ts'), astToString(await openapiTS(readFileSync(written.file, 'utf8'))))
  await createClient({
    input: written.file,
    output: join(place, 'hey-api'),
    plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
    logs: { level: 'silent', file: false },
  })
  for (const id of written.dialect === undefined ? (Object.keys(dialects) as DialectId[]) : [written.dialect]) {
    const name = written.dialect === undefined ? `${camelCase(id)}CreateVideo` : 'createVideo'
    writeFileSync(join(place, `${id}.ts`), usage(name, await acceptedRequests(id), takesForm(id)))
  }
}

const takesForm = (id: DialectId) => dialects[id].compiled?.form !== undefined

async function acceptedRequests(id: DialectId): Promise<unknown[]> {
  const { examples }: { examples: Examples } = await import(`../../../schemas/dialects/${id}/examples.ts`)
  return examples.requests
    .filter(({ valid, encoding = 'json' }) => valid && encoding === 'json')
    .map(({ data }) => data)
}

function usage(operationId: string, requests: readonly unknown[], hasForm: boolean): string {
  const data = `${pascalCase(operationId)}Data`
  const content = `operations['${operationId}']['requestBody']['content']`
  return [
    "import type { operations } from './openapi-typescript'",
    `import type { ${data} } from './hey-api'`,
    types,
    `type First = ${content}['application/json']`,
    `type Second = ${data}['body']`,
    ...requests.flatMap((request, index) => [
      `const request${index} = ${JSON.stringify(request)} as const`,
      `export const first${index}: First = request${index} as Writable<typeof request${index}>`,
      `export const second${index}: Second = request${index} as Writable<typeof request${index}>`,
    ]),
    // Types that take everything would take these too.
    ...['First', 'Second'].flatMap((type) => ['// @ts-expect-error', `export const no${type}: ${type} = 'text'`]),
    hasForm ? '' : '// @ts-expect-error',
    `export type Form = ${content}['multipart/form-data']`,
  ].join('\n')
}

function faultsOf(files: readonly string[]): string[] {
  const program = ts.createProgram([...files], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  })
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file?.getLineAndCharacterOfPosition(start).line ?? 0
    const text = ts.flattenDiagnosticMessageText(messageText, '\n')
    return `${file?.fileName.slice(folder.length)}:${line + 1} ${text}`
  })
}

test('both generators read every document, and their clients take every accepted JSON request', async () => {
  for (const written of documents) await generate(written)
  const files = documents.flatMap(({ name, dialect }) =>
    (dialect === undefined ? Object.keys(dialects) : [dialect]).map((id) => join(folder, name, `${id}.ts`)),
  )
  const sdks = documents.map(({ name }) => join(folder, name, 'hey-api/sdk.gen.ts'))
  expect(faultsOf([...files, ...sdks])).toEqual([])
  expect(readFileSync(files[0] ?? '', 'utf8')).toContain('export const second40')
})
