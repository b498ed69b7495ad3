import { pngUpload } from '../schemas/example'
import { boundary, contentType, field, file, form, joined, latin1, openForm, type RawPart } from './multipart-body'

/** A body that parsers read differently, and what is said of it. */
export interface Threat {
  readonly description: string
  readonly body: Uint8Array
  readonly contentType: string
  /** Codes with their paths; absent where the form says what `sora-2` with `prompt`, `size` and `seconds` does. */
  readonly issues?: readonly (readonly (string | number)[])[]
}

const png = pngUpload(720, 1280).bytes

const rest = [field('prompt', 'Rain.'), field('size', '720x1280'), field('seconds', '4')]

const whole = [field('model', 'sora-2'), ...rest]

const raw = (headers: string | Uint8Array, content: string | Uint8Array = 'sora-2'): RawPart => ({ headers, content })

const named = 'Content-Disposition: form-data; name="model"'

const withModel = (headers: string | Uint8Array, content?: string | Uint8Array) => form(raw(headers, content), ...rest)

const withFile = (disposition: string) =>
  form(...whole, raw(`Content-Disposition: form-data; ${disposition}\r\nContent-Type: image/png\r\n`, png))

const refusedForms: readonly (readonly [description: string, body: Uint8Array, code: string, ...path: string[]])[] = [
  [
    'two Content-Disposition headers',
    withModel(`${named}\r\nContent-Disposition: form-data; name="prompt"\r\n`),
    'duplicate-header',
  ],
  [
    'two names in one header',
    withModel('Content-Disposition: form-data; name="model"; name="prompt"\r\n'),
    'content-disposition',
  ],
  ['a name and a name*', withModel(`${named}; name*=UTF-8''prompt\r\n`), 'content-disposition'],
  ['no name', withModel('Content-Disposition: form-data\r\n'), 'content-disposition'],
  ['an empty name', withModel('Content-Disposition: form-data; name=""\r\n'), 'content-disposition'],
  ['no Content-Disposition', withModel('X-Other: 1\r\n'), 'content-disposition'],
  ['no headers', withModel(''), 'content-disposition'],
  [
    'a disposition of another kind',
    withModel('Content-Disposition: attachment; name="model"\r\n'),
    'content-disposition',
  ],
  ['a quote that does not end', withModel('Content-Disposition: form-data; name="model\r\n'), 'content-disposition'],
  ['a backslash in a name', withModel('Content-Disposition: form-data; name="mod\\el"\r\n'), 'content-disposition'],
  [
    'a name that is no UTF-8',
    withModel(latin1('Content-Disposition: form-data; name="mod\xe9l"\r\n')),
    'content-disposition',
  ],
  ['a part encoded as base64', withModel(`${named}\r\nContent-Transfer-Encoding: base64\r\n`), 'transfer-encoding'],
  [
    'a part encoded as quoted-printable',
    withModel(`${named}\r\nContent-Transfer-Encoding: quoted-printable\r\n`),
    'transfer-encoding',
  ],
  [
    'a field in UTF-16',
    withModel(`${named}\r\nContent-Type: text/plain; charset=utf-16le\r\n`, 's\0o\0r\0a\0'),
    'charset',
  ],
  ['a field that is no UTF-8', withModel(`${named}\r\n`, latin1('caf\xe9')), 'invalid-utf8', 'model'],
  [
    'octet-stream without a file name',
    withModel(`${named}\r\nContent-Type: application/octet-stream\r\n`),
    'ambiguous-part',
  ],
  ['a field of JSON', withModel(`${named}\r\nContent-Type: application/json\r\n`, '"sora-2"'), 'ambiguous-part'],
  ['a field of a type that is none', withModel(`${named}\r\nContent-Type: text\r\n`), 'ambiguous-part'],
  [
    'a header line that is folded',
    withModel(`Content-Disposition: form-data;\r\n name="model"\r\n`),
    'multipart-syntax',
  ],
  ['a header line that ends in LF alone', withModel(`X-Other: 1\n${named}\r\n`), 'multipart-syntax'],
  ['a bare CR in a header', withModel('Content-Disposition: form-data; name="mo\rdel"\r\n'), 'multipart-syntax'],
  ['a NUL in a name', withModel('Content-Disposition: form-data; name="model\0"\r\n'), 'multipart-syntax'],
  ['a header without a name', withModel(`: x\r\n${named}\r\n`), 'multipart-syntax'],
  ['a space before the colon', withModel('Content-Disposition : form-data; name="model"\r\n'), 'multipart-syntax'],
  [
    '9 headers',
    withModel(`${named}\r\n${[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `X-${n}: 1\r\n`).join('')}`),
    'too-many-headers',
  ],
  ['a header of 4 MB', withModel(`${named}\r\nX-Long: ${'a'.repeat(4_000_000)}\r\n`), 'headers-too-large'],
  ['one name twice', form(...whole, field('model', 'sora-2-pro')), 'duplicate-field', 'model'],
  ['one member twice', form(...whole, field('a[b]', '1'), field('a[b]', '2')), 'duplicate-field', 'a', 'b'],
  ['a text and a member of it', form(...whole, field('a', '1'), field('a[b]', '2')), 'duplicate-field', 'a', 'b'],
  ['a member and a text in its place', form(...whole, field('a[b]', '1'), field('a', '2')), 'duplicate-field', 'a'],
  ['a list and a member of it', form(...whole, field('a[]', '1'), field('a[b]', '2')), 'duplicate-field', 'a', 'b'],
  ['a list of texts and objects', form(...whole, field('a[]', '1'), field('a[][b]', '2')), 'duplicate-field', 'a'],
  ['two lists in one name', form(...whole, field('a[][]', '1')), 'field-name', 'a'],
  ['33 levels of brackets', form(...whole, field(`a${'[b]'.repeat(32)}`, '1')), 'field-depth', 'a'],
  ['a NUL in a file name', withFile('name="input_reference"; filename="a\0.png"'), 'multipart-syntax'],
  ['two file names', withFile('name="input_reference"; filename="a.png"; filename="b.png"'), 'content-disposition'],
  ['a file in a field of text', withFile('name="prompt2"; filename="a.png"'), 'unexpected-file', 'prompt2'],
  [
    'a file twice',
    form(...whole, file('input_reference', png), file('input_reference', png)),
    'duplicate-field',
    'input_reference',
  ],
  [
    'a file and text in its place',
    form(...whole, field('input_reference', 'x'), file('input_reference', png)),
    'duplicate-field',
    'input_reference',
  ],
  [
    'a file and a member of it',
    form(...whole, file('input_reference', png), field('input_reference[type]', 'image/png')),
    'duplicate-field',
    'input_reference',
    'type',
  ],
  ['an empty file without a name', withFileless(), 'image-type-mismatch', 'input_reference', 'type'],
  ['200,000 fields', repeated(200_000, field('f[]', '')), 'too-many-parts'],
  ['33 parts', form(...whole, ...Array.from({ length: 29 }, (_, n) => field(`f${n}`, ''))), 'too-many-parts'],
  [
    '100,000 empty files',
    repeated(100_000, file('input_reference', new Uint8Array())),
    'image-type-mismatch',
    'input_reference',
    'type',
  ],
  ['a field of 2 MB', form(...whole, field('user', 'a'.repeat(2_000_000))), 'field-too-large', 'user'],
  ['no closing boundary', openForm(...whole), 'incomplete-body'],
  ['a form that is cut off', form(...whole).slice(0, -9), 'incomplete-body'],
  ['half of the closing boundary', joined(openForm(...whole), `--${boundary}-`), 'incomplete-body'],
  ['an empty body', new Uint8Array(), 'incomplete-body'],
  ['a second form after the first', joined(form(...whole), form(field('model', 'sora-2-pro'))), 'multipart-syntax'],
  ['text after the form', joined(form(...whole), 'x'), 'multipart-syntax'],
  ['text before the form', joined('This is a form.\r\n', form(...whole)), 'multipart-syntax'],
  ['garbage', joined('{"model":"sora-2"}'), 'multipart-syntax'],
  ['another boundary', joined(`--other\r\n${named}\r\n\r\nx\r\n--other--\r\n`), 'multipart-syntax'],
  ['a boundary with text behind it', joined(openForm(...whole), `--${boundary}X\r\n`), 'multipart-syntax'],
  ['a boundary twice', joined(`--${boundary}\r\n`, form(...whole)), 'multipart-syntax'],
  [
    'a boundary that a line feed ends',
    joined(`--${boundary}\n${named}\n\nsora-2\n--${boundary}--\n`),
    'multipart-syntax',
  ],
  ['headers without an end', joined(`--${boundary}\r\n${named}\r\n--${boundary}--\r\n`), 'multipart-syntax'],
]

function repeated(count: number, part: RawPart): Uint8Array {
  return joined(latin1(Buffer.from(openForm(part)).toString('latin1').repeat(count)), form())
}

function withFileless(): Uint8Array {
  return form(
    ...whole,
    raw('Content-Disposition: form-data; name="input_reference"; filename=""\r\nContent-Type: image/png\r\n', ''),
  )
}

const accepted: readonly (readonly [description: string, body: Uint8Array, contentType?: string])[] = [
  ['a plain form', form(...whole)],
  ['transfer encodings that change nothing', withModel(`${named}\r\nContent-Transfer-Encoding: 8BIT\r\n`)],
  ['a name without quotes', withModel('content-disposition:form-data;name=model\r\n')],
  ['spaces around parameters', withModel('Content-Disposition:  form-data ; \tname="model" ;\r\n')],
  ['text that says it is UTF-8', withModel(`${named}\r\nContent-Type: Text/Plain; charset="UTF-8"\r\n`)],
  ['8 headers', withModel(`${named}\r\n${[1, 2, 3, 4, 5, 6, 7].map((n) => `X-${n}: 1\r\n`).join('')}`)],
  ['a line break before the first boundary', joined('\r\n', form(...whole))],
  ['no line break at the end', form(...whole).slice(0, -2)],
  ['a boundary in quotes', form(...whole), `Multipart/Form-Data; charset=utf-8; Boundary="${boundary}"`],
]

/** Files whose names must not matter. */
export const fileNames: readonly string[] = [
  'filename="a.png"; filename*=UTF-8\'\'evil.html',
  "filename*=UTF-8''%e9.png",
  'filename="../../etc/passwd"',
  'filename="a\\"b.png"',
  'filename=""',
  'filename=a.png',
  'filename="\xe9.png"',
]

/** A form of one file with such a name. */
export const withFileName = (name: string) => withFile(`name="input_reference"; ${name}`)

/** What every accepted form says. */
export const said = { model: 'sora-2', prompt: 'Rain.', size: '720x1280', seconds: '4' }

const plainForm = form(...whole)

const boundaries: readonly (readonly [description: string, contentType: string, code: string])[] = [
  ['no boundary', 'multipart/form-data', 'multipart-boundary'],
  ['an empty boundary', 'multipart/form-data; boundary=""', 'multipart-boundary'],
  ['a boundary of 71 bytes', `multipart/form-data; boundary=${'a'.repeat(71)}`, 'multipart-boundary'],
  ['a boundary of 252 bytes', `multipart/form-data; boundary=${'a'.repeat(252)}`, 'multipart-boundary'],
  ['a boundary of 100,000 bytes', `multipart/form-data; boundary=${'a'.repeat(100_000)}`, 'multipart-boundary'],
  ['a boundary that ends in a space', 'multipart/form-data; boundary="a "', 'multipart-boundary'],
  ['a boundary with a line break', 'multipart/form-data; boundary="a\r\nb"', 'multipart-boundary'],
  ['two boundaries', `${contentType}; boundary=other`, 'unsupported-media-type'],
  ['another multipart type', `multipart/mixed; boundary=${boundary}`, 'unsupported-media-type'],
  ['a media type that is none', 'x', 'unsupported-media-type'],
]

export const threats: readonly Threat[] = [
  ...refusedForms.map(([description, body, ...issue]) => ({ description, body, contentType, issues: [issue] })),
  ...boundaries.map(([description, type, code]) => ({
    description,
    body: plainForm,
    contentType: type,
    issues: [[code]],
  })),
  ...accepted.map(([description, body, type = contentType]) => ({ description, body, contentType: type })),
]
