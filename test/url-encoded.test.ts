import { describe, expect, it } from 'vitest'
import { refusal } from '../src/intake/refusal'
import { readUrlEncoded } from '../src/intake/url-encoded'
import { defaultLimits } from '../src/options'
import { latin1 } from './multipart-body'

const read = (text: string) => readUrlEncoded(latin1(text), { ...defaultLimits, parts: 3, fieldBytes: 4, depth: 2 })

const broken = refusal('form-syntax', 'A field of the form is not percent-encoded UTF-8.')

describe('an encoded form', () => {
  it.each<[text: string, fields: object]>([
    ['', {}],
    ['a', { a: '' }],
    ['a=', { a: '' }],
    ['a=b', { a: 'b' }],
    ['a=b=c', { a: 'b=c' }],
    ['a=b&c=d&e=f', { a: 'b', c: 'd', e: 'f' }],
    ['a+b=c++d', { 'a b': 'c  d' }],
    ['a%2Bb=%26%3d', { 'a+b': '&=' }],
    ['a[b]=c&a%5Bd%5D=e', { a: { b: 'c', d: 'e' } }],
    ['a=%E7%8C%ABx', { a: '猫x' }],
    ['a=\xe7\x8c\xabx', { a: '猫x' }],
  ])('%j has its fields', (text, fields) => expect(read(text)).toEqual({ fields }))

  it.each<[text: string, refused: object]>([
    ['a=\xff', broken],
    ['a=%ff', broken],
    ['%zz=a', broken],
    ['a=b&c=%', broken],
    ['a=b&c=d&e=f&g=h', refusal('too-many-parts', 'A form must have at most 3 fields.')],
    ['a=%E7%8C%ABxy', refusal('field-too-large', '`a` must have at most 4 bytes.', ['a'])],
    ['=a', refusal('field-name', 'A field has no name.')],
    ['a=b&', refusal('field-name', 'A field has no name.')],
    ['a[b][c]=d', refusal('field-depth', 'A field is nested deeper than 2 levels.', ['a'])],
  ])('%j is refused', (text, refused) => expect(read(text)).toEqual({ refused }))
})
