import { expect, test } from 'vitest'
import { camelCase, capitalised, kebabCase, pascalCase } from '../../src/openapi/names'

test.each([
  ['Image reference', 'ImageReference', 'imageReference', 'image-reference'],
  ['x-api-key', 'XApiKey', 'xApiKey', 'x-api-key'],
  ['  an earlier  video, 2 s long. ', 'AnEarlierVideo2SLong', 'anEarlierVideo2SLong', 'an-earlier-video-2-s-long'],
  ["A caller's `seconds`", 'ACallerSSeconds', 'aCallerSSeconds', 'a-callers-seconds'],
  ['URL or Data URL', 'URLOrDataURL', 'uRLOrDataURL', 'url-or-data-url'],
  ['', '', '', ''],
])('joins the words of "%s"', (text, pascal, camel, kebab) => {
  expect([pascalCase(text), camelCase(text), kebabCase(text)]).toStrictEqual([pascal, camel, kebab])
})

test.each([
  ['an absolute URL', 'An absolute URL'],
  ['`seconds` as text', '`seconds` as text'],
  ['', ''],
])('starts "%s" with a capital', (text, sentence) => {
  expect(capitalised(text)).toBe(sentence)
})
