import { describe, expect, it } from 'vitest'
import { readPartHead } from '../src/intake/part-head'
import { refusal } from '../src/intake/refusal'
import { latin1 } from './multipart-body'

const read = (lines: readonly string[], most = 8) =>
  readPartHead(latin1(lines.map((line) => `${line}\r\n`).join('')), most)

const named = 'Content-Disposition: form-data; name="a"'

const noDisposition = refusal(
  'content-disposition',
  'Every part must have one Content-Disposition of form-data with one name.',
)
const malformed = refusal('multipart-syntax', 'A part has a header that is none.')
const duplicate = refusal('duplicate-header', 'A part has one header twice, and services differ in which they read.')
const charset = refusal('charset', 'The text of a part must be UTF-8.')
const ambiguous = refusal(
  'ambiguous-part',
  'A part has a media type other than text/plain and no file name, so services differ in whether it is a file.',
  [],
  'Give the part a file name, or leave its Content-Type out.',
)
const encoded = refusal(
  'transfer-encoding',
  'A part must not be encoded for transfer.',
  [],
  'Send its bytes as they are.',
)

describe('the headers of a part', () => {
  it.each([
    [[named], { name: 'a', isFile: false, type: 'text/plain' }],
    [['content-disposition:FORM-DATA;NAME=a'], { name: 'a', isFile: false, type: 'text/plain' }],
    [[`${named} \t`], { name: 'a', isFile: false, type: 'text/plain' }],
    [[named, 'Content-Type: TEXT/Plain'], { name: 'a', isFile: false, type: 'text/plain' }],
    [[named, 'Content-Type: text/plain; charset=US-ASCII'], { name: 'a', isFile: false, type: 'text/plain' }],
    [[named, 'Content-Type: text/plain; charset=utf8'], { name: 'a', isFile: false, type: 'text/plain' }],
    [[`${named}; filename="a.png"`], { name: 'a', isFile: true, type: 'application/octet-stream' }],
    [[`${named}; filename*=x`, 'Content-Type: Image/PNG; q=1'], { name: 'a', isFile: true, type: 'image/png' }],
    [[`${named}; filename=x`, 'Content-Type: a b'], { name: 'a', isFile: true, type: 'application/octet-stream' }],
    [[`${named}; filename=x`, 'Content-Type: text/plain; charset=x'], { name: 'a', isFile: true, type: 'text/plain' }],
    [[named, 'Content-Transfer-Encoding: 7bit'], { name: 'a', isFile: false, type: 'text/plain' }],
    [[named, 'Content-Transfer-Encoding: 8BIT'], { name: 'a', isFile: false, type: 'text/plain' }],
    [[named, 'Content-Transfer-Encoding: binary'], { name: 'a', isFile: false, type: 'text/plain' }],
    [[`a!#$%&'*+.^_\`|~0-9A-Z: \t ~\x80\xff`, named], { name: 'a', isFile: false, type: 'text/plain' }],
    [['X:', named], { name: 'a', isFile: false, type: 'text/plain' }],
    [
      ['content-disposition: form-data; name="a%22%0d%0A%0D%41\xe7\x8c\xab"'],
      { name: 'a"\r\n\r%41猫', isFile: false, type: 'text/plain' },
    ],
    [['content-disposition: form-data; name="\xef\xbb\xbfa"'], { name: '\uFEFFa', isFile: false, type: 'text/plain' }],
  ])('%j say %j', (lines, head) => expect(read(lines)).toEqual(head))

  it.each([
    [[], noDisposition],
    [['Content-Type: text/plain'], noDisposition],
    [['Content-Disposition:'], noDisposition],
    [['Content-Disposition: attachment; name="a"'], noDisposition],
    [['Content-Disposition: form-data'], noDisposition],
    [['Content-Disposition: form-data; name=""'], noDisposition],
    [['Content-Disposition: form-data; name="a\\b"'], noDisposition],
    [['Content-Disposition: form-data; name="\xe9"'], noDisposition],
    [[`${named}; name*=UTF-8''b`], noDisposition],
    [[`${named}; Name=b`], noDisposition],
    [[named, 'Content-Type: application/json'], ambiguous],
    [[named, 'Content-Type: text'], ambiguous],
    [[named, 'Content-Type:'], ambiguous],
    [[named, 'Content-Type: text/plain; charset=latin1'], charset],
    [[named, 'Content-Transfer-Encoding: base64'], encoded],
    [[named, 'Content-Transfer-Encoding:'], encoded],
    [['Content-Transfer-Encoding: base64'], encoded],
    [[named, named], duplicate],
    [[named, 'X: 1', 'x: 2'], duplicate],
    [[named, 'X'], malformed],
    [[named, ': 1'], malformed],
    [[named, ' X: 1'], malformed],
    [[named, 'X : 1'], malformed],
    [[named, '(: 1'], malformed],
    [[named, 'X: \x7f'], malformed],
    [[named, 'X: \x1f'], malformed],
    [[named, 'X: \n'], malformed],
    [[named, 'X: \r'], malformed],
    [[named, ''], malformed],
  ])('%j are refused', (lines, finding) => expect(read(lines)).toEqual(finding))

  it('are as many as the limit says', () => {
    const lines = [named, 'X: 1', 'Y: 2']
    expect(read(lines, 3)).toEqual({ name: 'a', isFile: false, type: 'text/plain' })
    expect(read(lines, 2)).toEqual(refusal('too-many-headers', 'A part must have at most 2 headers.'))
    // Of two things that are wrong the number of headers is told first.
    expect(read([...lines, 'no header'], 3)).toEqual(refusal('too-many-headers', 'A part must have at most 3 headers.'))
  })

  it('may be longer than what is read of them at once', () => {
    const long = 'é'.repeat(0x8000)
    const { length } = long
    const text = `Content-Disposition: form-data; name="${'x'.repeat(length)}é${'y'.repeat(length)}"\r\n`
    expect(readPartHead(new TextEncoder().encode(text), 8)).toEqual({
      name: `${'x'.repeat(length)}é${'y'.repeat(length)}`,
      isFile: false,
      type: 'text/plain',
    })
  })
})
