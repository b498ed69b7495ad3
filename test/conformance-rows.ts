import type { Dialect, Encoding } from '../schemas/contract'
import { bodyOf } from '../scripts/conformance/body'
import { type Finding, type Row, readRows } from '../scripts/conformance/row'
import { decodeForm } from '../src/form'
import { type DialectId, dialects } from '../src/index'
import { createFormFields } from '../src/intake/form-fields'
import { shapeOf } from '../src/shape'

/** A row with the value that its bytes say, where they say one. */
export interface DecodedRow {
  readonly row: Row
  readonly encoding: Encoding
  /** `undefined` for bytes that are no JSON value and no form of parts. */
  readonly body: unknown
}

/** Reads the suite of a dialect with the values of its bodies. */
export function decodedRows(id: DialectId): readonly DecodedRow[] {
  return readRows(id).map((row) => {
    const encoding = row.contentType?.startsWith('multipart/form-data') ? 'form' : 'json'
    return { row, encoding, body: encoding === 'form' ? formIn(row, dialects[id]) : jsonIn(row) }
  })
}

function jsonIn(row: Row): unknown {
  try {
    // Which leaves a byte order mark out.
    return JSON.parse(new TextDecoder().decode(bodyOf(row)))
  } catch {
    return undefined
  }
}

/** A file is an object that is no media of its own; its bytes are the intake's to judge. */
function formIn({ parts }: Row, { compiled }: Dialect): unknown {
  if (parts === undefined) return undefined
  const { fields, add } = createFormFields(32)
  for (const part of parts)
    add(part.name, 'text' in part ? part.text : { type: part.type, size: 0, bytes: new Uint8Array() })
  return decodeForm(shapeOf(compiled?.form?.schema ?? {}), fields)
}

/** Whether a finding is at a place, in which `*` stands for any index. */
export function isAt({ path }: Finding, place: readonly string[]): boolean {
  return (
    path.length === place.length &&
    place.every((step, index) => (step === '*' ? typeof path[index] === 'number' : path[index] === step))
  )
}
