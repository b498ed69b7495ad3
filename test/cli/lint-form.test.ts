import { expect, test } from 'vitest'
import { pngUpload } from '../../schemas/example'
import { contentType, field, file, form, openForm } from '../multipart-body'
import { call } from './call'

const fields = [field('model', 'sora-2'), field('prompt', 'A paper boat.'), field('size', '1280x720')]
const lint = (stdin: Uint8Array, ...flags: string[]) =>
  call(['lint', '--content-type', contentType, '--no-color', ...flags], { stdin, now: new Date('2026-01-01') })

test('a form is judged whole, with the place of the part', async () => {
  const image = file('input_reference', pngUpload(720, 1280).bytes)
  const { code, stdout } = await lint(form(...fields, image), '--dialect', 'openai', '--lifecycle', 'ignore')
  expect(code).toBe(1)
  expect(stdout).toBe(`<stdin> (openai)

  error image-size-mismatch 14:39  \`input_reference\` is 720x1280 but the video is 1280x720; the image must have the size of the video.
    14 | "input_reference"
       | ^^^^^^^^^^^^^^^^^
    hint     Resize the image to 1280x720, or send a \`size\` that equals it.

1 request, 1 refused: 1 error, 0 warnings
`)
})

test('a form finds the dialect that fits it best', async () => {
  const image = file('input_reference', pngUpload(1280, 720).bytes)
  const { code, stdout } = await lint(form(...fields, image), '--format', 'json', '--lifecycle', 'ignore')
  expect({ code, found: JSON.parse(stdout) }).toEqual({
    code: 0,
    found: [{ file: '<stdin>', dialect: 'openai', valid: true, issues: [], warnings: [], candidates: ['new-api'] }],
  })
})

test('a form that is cut off has no part to show', async () => {
  const { code, stdout } = await lint(openForm(...fields), '--dialect', 'openai', '--format', 'github')
  expect({ code, stdout }).toEqual({
    code: 1,
    stdout:
      '::error file=<stdin>,line=1,col=1,endColumn=1,title=incomplete-body::The form ends before its closing boundary.\n',
  })
})
