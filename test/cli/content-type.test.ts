import { expect, test } from 'vitest'
import { isForm, requireJson, requireReadable } from '../../src/cli/content-type'

/** What is wrong with a content type, in the words of the command. */
function complaint(check: (contentType: string | undefined) => void, contentType: string | undefined) {
  try {
    check(contentType)
    return undefined
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : error
  }
}

test.each<[string | undefined, 'JSON' | 'form' | 'neither']>([
  [undefined, 'JSON'],
  ['application/json', 'JSON'],
  [' Application/JSON ; charset=utf-8', 'JSON'],
  ['application/json ', 'JSON'],
  ['application/vnd.api-2+json', 'JSON'],
  [`application/${'x'.repeat(64)}+json`, 'JSON'],
  [`application/${'x'.repeat(65)}+json`, 'neither'],
  ['application/+json', 'neither'],
  ['application/a/b+json', 'neither'],
  ['application/json5', 'neither'],
  ['application/json charset=utf-8', 'neither'],
  ['text/json', 'neither'],
  ['x-application/json', 'neither'],
  ['', 'neither'],
  ['multipart/form-data; boundary=x', 'form'],
  [' Multipart/Form-Data ;boundary=x', 'form'],
  ['multipart/form-data', 'neither'],
  ['multipart/form-data-x; boundary=x', 'neither'],
  ['x-multipart/form-data; boundary=x', 'neither'],
  ['multipart/mixed; boundary=x', 'neither'],
])('the content type %j is of %s', (contentType, kind) => {
  const refused = `UsageError: cannot read "${contentType}"`
  expect({
    isForm: isForm(contentType),
    asEither: complaint(requireReadable, contentType),
    asJson: complaint((type) => requireJson(type), contentType),
  }).toStrictEqual({
    isForm: kind === 'form',
    asEither:
      kind === 'neither' ? `${refused}: only JSON and multipart/form-data with its boundary are read` : undefined,
    asJson: kind === 'JSON' ? undefined : `${refused}: only JSON is read here`,
  })
})
