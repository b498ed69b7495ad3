import { describe, expect, it } from 'vitest'
import { pngUpload } from '../schemas/example'
import { openForm } from '../src/intake/form-intake'
import { defaultLimits } from '../src/options'
import { createReport } from '../src/report'
import { joined, latin1 } from './multipart-body'

const upload = { field: 'image', types: ['image/png'] }

const limits = { ...defaultLimits, fieldBytes: 4, fileBytes: 40, depth: 2 }

const { bytes: png } = pngUpload(7, 5)

type Part = readonly [name: string, content: Uint8Array | string, type?: string]

/** A form of parts, the pieces of each as single bytes: a part of a type is a file. */
function intake(parts: readonly Part[], takes: { readonly upload?: typeof upload } = { upload }) {
  const report = createReport('lantern')
  const form = openForm(takes.upload, limits, undefined, report)
  for (const [name, content, type] of parts) {
    if (form.isRefused) break
    form.opened({ name, isFile: type !== undefined, type: type ?? 'text/plain' })
    for (const byte of joined(content)) if (!form.isRefused) form.content(Uint8Array.of(byte))
    if (!form.isRefused) form.closed()
  }
  return { form, issues: report.issues, warnings: report.warnings }
}

const issue = (code: string, path: (string | number)[], message: string, hint?: string) => ({
  code,
  severity: 'error',
  path,
  message,
  dialect: 'lantern',
  ...(hint === undefined ? {} : { hint }),
})

describe('a form', () => {
  it('has its texts and its file as fields, in their order', () => {
    const { form, issues } = intake([
      ['a', 'abcd'],
      ['image', png, 'image/png'],
      ['b[c]', '猫'],
      ['d', ''],
    ])
    expect([issues, form.isRefused]).toEqual([[], false])
    expect(form.fields).toEqual({ a: 'abcd', image: { type: 'image/png', size: 33 }, b: { c: '猫' }, d: '' })
    expect(form.file?.upload).toBe(form.fields.image)
    expect(form.file?.bytes()).toEqual(png)
  })

  it('may have no file', () => {
    const { form } = intake([['a', 'x']], {})
    expect([form.fields, form.file]).toEqual([{ a: 'x' }, undefined])
  })

  it.each<[parts: Part[], expected: object, fields: object]>([
    [
      [
        ['a', 'abcde'],
        ['b', 'x'],
      ],
      issue('field-too-large', ['a'], '`a` must have at most 4 bytes.'),
      {},
    ],
    [[['a', latin1('\xe9')]], issue('invalid-utf8', ['a'], '`a` is not valid UTF-8.'), {}],
    [[['a\n', latin1('\xe9')]], issue('invalid-utf8', ['a\\u{a}'], '`a\\u{a}` is not valid UTF-8.'), {}],
    [[['a[b][c]', 'x']], issue('field-depth', ['a'], 'A field is nested deeper than 2 levels.'), {}],
    [
      [['image', png, 'image/gif']],
      { ...issue('enum', ['image', 'type'], '`image.type` must be "image/png".'), allowed: ['image/png'] },
      {},
    ],
    [
      [['other', png, 'image/png']],
      issue('unexpected-file', ['other'], '`other` takes no file.', 'Upload the file as `image`.'),
      {},
    ],
    [
      [['image', joined(png, '12345678'), 'image/png']],
      issue('file-too-large', ['image'], '`image` must have at most 40 bytes.'),
      { image: { type: 'image/png', size: 40 } },
    ],
    [
      [['image', '', 'image/png']],
      issue('image-type-mismatch', ['image', 'type'], '`image` is not an image of the type that it declares.'),
      { image: { type: 'image/png', size: 0 } },
    ],
    [
      [
        ['image', 'x'],
        ['image', png, 'image/png'],
      ],
      issue(
        'duplicate-field',
        ['image'],
        '`image` has more than one value, and services differ in which they read.',
        'Send each field once; the names of lists end in `[]`.',
      ),
      { image: 'x' },
    ],
  ])('is refused at the first thing that is wrong: %j', (parts, expected, fields) => {
    const { form, issues, warnings } = intake(parts)
    expect([issues, warnings, form.isRefused, form.fields]).toEqual([[expected], [], true, fields])
  })

  it('has no file that was refused', () => {
    expect(
      intake([
        ['image', 'x'],
        ['image', png, 'image/png'],
      ]).form.file,
    ).toBeUndefined()
    const { form, issues } = intake([['image', png, 'image/png']], {})
    expect([form.file, issues]).toEqual([undefined, [issue('unexpected-file', ['image'], '`image` takes no file.')]])
  })

  it('tells only the first refusal', () => {
    const { form, issues } = intake([])
    for (const message of ['One.', 'Two.']) form.refuse({ code: 'x', severity: 'error', path: [], message })
    expect(issues).toEqual([issue('x', [], 'One.')])
  })
})
