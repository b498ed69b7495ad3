import { isDeepStrictEqual } from 'node:util'
import type { DialectId } from '../../../src/index'
import { withUrlEncoded } from '../../url-encoded-dialect'
import { secret } from '../hostile'
import { holds, type Run } from '../target'
import type { WireInput } from '../wire-kind'
import { validateOptions } from './options'
import { isSecretInHeader } from './parse-multipart'
import { brief, keepsResultLaws } from './result'

type Subject = typeof import('../subject')

const codings = [undefined, undefined, undefined, undefined, 'identity', 'gzip', '', secret]

const lengths = ['0', '1', '99999999999', '-1', 'x', secret]

/** Runs `parseRequest` with headers as Node and as the web have them. */
export function parseRequestLaws(subject: Subject, id: DialectId): Run<WireInput> {
  const dialect = withUrlEncoded(subject.dialects[id])
  return async ({ contentType, options: choice, bytes }) => {
    const options = validateOptions(choice)
    const coding = codings[(choice >> 12) & 7]
    const length = lengths[(choice >> 15) & 7]
    const headers = {
      'Content-Type': contentType,
      ...(coding !== undefined && { 'content-encoding': coding }),
      ...(length !== undefined && choice % 5 === 1 && { 'content-length': length }),
    }
    const result = await subject.parseRequest(dialect, { headers, body: bytes }, options)
    // A name may stand anywhere in JSON text and in a URL-encoded form.
    const isForm = /^multipart/i.test(contentType)
    keepsResultLaws(result, { isSecretInName: isForm ? isSecretInHeader(bytes) : isSecretIn(bytes) })
    holds('a request names its encoding', result.encoding === 'json' || result.encoding === 'form')
    const isAccepted = result.issues === undefined
    if (!isHeaderText(contentType)) return isAccepted
    const web = await subject.parseRequest(dialect, { headers: new Headers(headers), body: bytes }, options)
    holds(
      'headers of either kind say the same',
      isDeepStrictEqual(web, result),
      () => `${brief(result)} but ${brief(web)}`,
    )
    return isAccepted
  }
}

function isSecretIn(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(secret)
}

/** Whether the web's headers take a text. */
function isHeaderText(text: string): boolean {
  return /^[\t\x20-\x7e]*$/.test(text)
}
