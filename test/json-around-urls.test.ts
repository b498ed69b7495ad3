import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAroundUrls } from '../src/intake/json-around-urls'
import { scanJson } from '../src/intake/json-scan'

const depth = 4

const url = `data:image/png;base64,${'iVBORw0KGgo+/aZ9'.repeat(5000)}`
const other = `data:image/webp;base64,${'UklGRgAA'.repeat(9000)}`

/** What the parser and the scan say of a text: its value, where nothing is wrong with it. */
function readWhole(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return scanJson(text, depth).length === 0 ? value : undefined
  } catch {
    return undefined
  }
}

const bare: ReadonlyMap<string, string> = new Map([
  ['a member', `{"image":"${url}","prompt":"a"}`],
  ['an item', `{"images":["${url}",1,null]}`],
  ['two URLs', `{"images":["${url}","${other}"]}`],
  ['one URL twice', `{"images":["${url}","${url}"]}`],
  ['a member of an odd name', `{"__proto__":"${url}","toString":1}`],
  ['letters beyond ASCII elsewhere', `{"prompt":"紙の船 🌊","image":"${url}"}`],
])

const whole: ReadonlyMap<string, string> = new Map([
  ['a URL alone', ` "${url}" `],
  ['a name', `{"${url}":1}`],
  ['a name beside a text like its mark', `{"${url}":1,"a":"cut out 0"}`],
  ['a text like a mark', `{"image":"${url}","a":"cut out 0"}`],
  ['a text that decodes to a mark', `{"image":"${url}","a":"\\u0063ut out 0"}`],
  ['a name that stands twice', `{"image":"${url}","a":1,"a":2}`],
  ['a URL that another value replaces', `{"image":"${url}","image":"a"}`],
  ['a URL that replaces another value', `{"image":"a","image":"${url}"}`],
  ['two URLs of one name', `{"image":"${other}","image":"${url}"}`],
  ['deep nesting', `[[[[["${url}"]]]]]`],
  ['a number that loses digits', `{"image":"${url}","seed":9007199254740993}`],
  ['half of a surrogate pair', `{"image":"${url}","a":"\\ud800"}`],
  ['a quote within the text', `{"image":"a \\"${url}"}`],
  ['a URL between texts', `{"image":"a"${url}"b"}`],
  ['a URL behind a text', `["a"${url}"]`],
  ['no end', `{"image":"${url}`],
  ['no end of the object', `{"image":"${url}"`],
  ['a line break in the head', `{"image":"data:image/png\n;base64,${'A'.repeat(80_000)}"}`],
  ['an escape in the content', `{"image":"${url}\\n"}`],
  ['no base64', `{"image":"${url}%"}`],
])

describe('readAroundUrls', () => {
  // The texts are too long for a title, and a difference between two of them for a report.
  it.each([...bare.keys()])('reads a body with %s as the parser does', (name) => {
    const text = bare.get(name) ?? ''
    expect(isDeepStrictEqual(readAroundUrls(text, depth), JSON.parse(text))).toBe(true)
    expect(scanJson(text, depth)).toEqual([])
  })

  it.each([...whole.keys()])('leaves a body with %s to the parser and the scan', (name) => {
    expect(readAroundUrls(whole.get(name) ?? '', depth) === undefined).toBe(true)
  })

  it('leaves a short body, and a long one without a URL', () => {
    expect(readAroundUrls('{"image":"data:image/png;base64,AQID"}', depth)).toBeUndefined()
    expect(readAroundUrls(`{"prompt":"${'a'.repeat(70_000)}"}`, depth)).toBeUndefined()
  })

  it('leaves a URL that is a small part of the body', () => {
    expect(readAroundUrls(`{"image":"${url}","prompt":"${'a'.repeat(4 * url.length)}"}`, depth) === undefined).toBe(
      true,
    )
  })

  // URLs are written as one letter each, which a counterexample can show.
  const spelt = (text: string) => text.replaceAll('@', url).replaceAll('#', other)

  const isReadAlike = (text: string) => {
    const read = readAroundUrls(spelt(text), depth)
    return read === undefined || isDeepStrictEqual(read, readWhole(spelt(text)))
  }

  it('reads nothing that the parser and the scan read otherwise', () => {
    const part = fc.constantFrom(
      ...['{', '}', '[', ']', ':', ',', '"', '\\', ' ', '1', '"a"', '"b":', '"cut out 0"', '{"c":[', '],"d":"'],
      ...['@', '"@"', '"a":"@"', '"#"', '#'],
    )
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 9 }).map((parts) => parts.join('')),
        isReadAlike,
      ),
      { numRuns: 2000, seed: 20_260_101 },
    )
  })

  it('reads what stands around a URL as the parser does, or leaves it', () => {
    const members = fc.dictionary(fc.constantFrom('a', 'b', 'cut out 0', '__proto__'), fc.jsonValue({ maxDepth: 2 }))
    fc.assert(
      fc.property(
        fc.tuple(members, members).map(([before, after]) => JSON.stringify([before, { image: '@', after }])),
        isReadAlike,
      ),
      { numRuns: 300, seed: 20_260_101 },
    )
  })
})
