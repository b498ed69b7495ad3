import { expect, it } from 'vitest'
import { type CanonicalField, type CanonicalRequest, emptyRequest } from '../schemas/canonical'
import { fieldBits, saidFields } from '../schemas/said-fields'

// `Object.keys` widens the fields of a canonical request.
const fields = Object.keys(emptyRequest()) as CanonicalField[]

it('knows every field of a canonical request, each by a bit of its own', () => {
  expect(Object.keys(fieldBits).sort()).toEqual([...fields].sort())
  expect(new Set(Object.values(fieldBits)).size).toBe(fields.length)
  expect(saidFields(emptyRequest())).toBe(0)
})

it.each(fields)('says that %s is said, and nothing else', (field) => {
  // Whether a value is there is all that is asked, and an empty text is a value.
  const request = { ...emptyRequest(), [field]: '' } as CanonicalRequest
  expect(saidFields(request)).toBe(fieldBits[field])
})
