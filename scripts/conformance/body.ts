import type { Part, Row } from './row'

/** The bytes of a row's request. */
export function bodyOf(row: Row): Uint8Array {
  const { body, bodyText, bodyBase64, parts } = row
  if (bodyBase64 !== undefined) return Buffer.from(bodyBase64, 'base64')
  if (parts !== undefined) return formOf(parts, row)
  return Buffer.from(repeated(bodyText ?? JSON.stringify(body), row))
}

function repeated(text: string, { repeat = {} }: Row): string {
  let whole = text
  for (const [mark, [piece, times]] of Object.entries(repeat)) whole = whole.replaceAll(mark, () => piece.repeat(times))
  return whole
}

function formOf(parts: readonly Part[], row: Row): Uint8Array {
  const [, boundary = ''] = /boundary=([^;]*)$/.exec(row.contentType ?? '') ?? []
  const pieces = parts.flatMap((part) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="${part.name}"`,
    ...('text' in part
      ? ['\r\n\r\n', repeated(part.text, row)]
      : [
          `; filename="${part.filename}"\r\nContent-Type: ${part.type}\r\n\r\n`,
          Buffer.from(repeated(part.base64, row), 'base64'),
        ]),
    '\r\n',
  ])
  return Buffer.concat([...pieces, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece)))
}
