import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { oas30, oas31 } from 'openapi3-ts'
import { afterAll } from 'vitest'
import { type DialectId, dialects } from '../../../src/index'
import { createOpenAPI } from '../../../src/openapi/index'

/** A document as it stands in a file, which is how tools take it. */
export interface WrittenDocument {
  readonly name: string
  readonly version: '3.1' | '3.0'
  /** Absent for the document of all dialects. */
  readonly dialect?: DialectId
  readonly document: oas30.OpenAPIObject | oas31.OpenAPIObject
  readonly file: string
}

export const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Makes a folder of the project, so that what is written there finds the packages; it goes when the tests end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(root, '.tmp-openapi-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  return folder
}

/** Writes every document in both versions. */
export function writtenDocuments(folder: string): WrittenDocument[] {
  mkdirSync(folder, { recursive: true })
  const ids = [...(Object.keys(dialects) as DialectId[]), undefined]
  return ids.flatMap((dialect) =>
    (['3.1', '3.0'] as const).map((version) => {
      const name = `${dialect ?? 'vidialect'}-${version}`
      const document = createOpenAPI({ ...(dialect === undefined ? {} : { dialect }), version })
      const file = join(folder, `${name}.openapi.json`)
      writeFileSync(file, JSON.stringify(document))
      return { name, version, ...(dialect === undefined ? {} : { dialect }), document, file }
    }),
  )
}
