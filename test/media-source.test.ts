import { describe, expect, it } from 'vitest'
import type { Condition, MediaField } from '../schemas/contract'
import { createDeclarations } from '../src/compile/declarations'
import { type MediaNote, mediaConditions, mediaField, mediaNote } from '../src/compile/media-source'
import type { Shape } from '../src/shape'

const text: Shape = { type: 'string' }
const object = (properties: Readonly<Record<string, Shape>>, more: Shape = {}): Shape => ({
  type: 'object',
  properties,
  ...more,
})
const list = (items: Shape): Shape => ({ type: 'array', items })

const image: MediaField = { path: ['a'], kind: 'image' }
const items: MediaField = { path: ['a', '*'], kind: 'image' }
const tagged: MediaField = { path: ['a'], kindFrom: { field: 'type', words: { pic: 'image' } } }

describe('a place for media', () => {
  it.each<[what: string, MediaField, Shape, isTold: boolean]>([
    ['an object', image, object({ a: object({ url: text }) }), true],
    ['an object without named members', image, object({ a: { type: 'object' } }), false],
    ['a text, which is as quick to read twice', image, object({ a: text }), false],
    ['a text in a list', items, object({ a: list(text) }), true],
    ['a number in a list', items, object({ a: list({ type: 'integer' }) }), false],
    ['an object in a list', items, object({ a: list(object({ url: text })) }), true],
    ['items of what is no list', items, object({ a: text }), false],
    [
      'a text in an object in a list',
      { path: ['a', '*', 'b'], kind: 'image' },
      object({ a: list(object({ b: text })) }),
      false,
    ],
    ['an object in an object', { path: ['a', 'b'], kind: 'image' }, object({ a: object({ b: object({}) }) }), true],
    [
      'a member of a union by tag',
      { path: ['a', 'b'], kind: 'image' },
      object({ a: object({ b: object({}) }, { oneOf: [] }) }),
      false,
    ],
    ['a member that the body does not have', image, object({}), false],
    ['a member of what is no object', image, {}, false],
    ['a refused member', image, object({ a: object({}, { not: {} }) }), false],
    ['a union', image, object({ a: object({}, { anyOf: [] }) }), false],
    [
      'a union whose tag names the kind',
      tagged,
      object({ a: { type: 'object', oneOf: [], discriminator: { propertyName: 'type' } } }),
      true,
    ],
    [
      'a union whose tag names something else',
      tagged,
      object({ a: { type: 'object', oneOf: [], discriminator: { propertyName: 'role' } } }),
      false,
    ],
    ['an object that names its kind', tagged, object({ a: object({ type: text }) }), false],
  ])('is told where it is read, or not: %s', (_, field, shape, isTold) => {
    const { path } = field
    const told = path.reduceRight<Condition>(
      (inner, step) => (step === '*' ? { items: inner } : { properties: { [step]: inner } }),
      { media: field },
    )
    expect(mediaConditions({ model: ['model'], media: [field] }, shape)).toEqual(isTold ? [told] : [])
  })

  it('is none where a dialect takes no media', () => {
    expect(mediaConditions({ model: ['model'] }, object({}))).toEqual([])
  })

  it('is the one that a condition names', () => {
    expect(mediaField([{ required: ['a'] }, { media: image }, { media: items }])).toBe(image)
    expect(mediaField([{ required: ['a'] }])).toBe(undefined)
  })
})

describe('the note of a piece of media', () => {
  const roleFrom = { field: 'role', words: { first: 'firstFrame', last: 'lastFrame' } } as const
  const medium = 'const medium0 = { kind: "image", role: undefined }'

  const written = (field: MediaField, shape: Shape) => {
    const declarations = createDeclarations()
    return { note: mediaNote(field, shape, declarations), declared: declarations.source().split('\n') }
  }

  it.each<[what: string, MediaField, Shape, MediaNote | undefined, declared: readonly string[]]>([
    ['of a kind', image, text, { roleName: undefined, line: 'found.media[found.media.length] = medium0' }, [medium]],
    [
      'of a role',
      { ...image, role: 'reference', openRole: 'firstFrame' },
      text,
      { roleName: undefined, line: 'found.media[found.media.length] = medium0' },
      ['const medium0 = { kind: "image", role: "reference" }'],
    ],
    [
      'of a role that is meant where none is named',
      { ...image, openRole: 'firstFrame' },
      text,
      { roleName: undefined, line: 'found.media[found.media.length] = medium0' },
      ['const medium0 = { kind: "image", role: "firstFrame" }'],
    ],
    [
      'of the kind that its tag names',
      { ...tagged, kind: 'video' },
      object({ type: { type: 'string', enum: ['pic'] } }),
      { roleName: undefined, line: 'found.media[found.media.length] = medium0' },
      [medium],
    ],
    [
      'of another kind where its tag names none',
      { ...tagged, kind: 'video' },
      object({ type: { type: 'string', enum: ['text'] } }),
      { roleName: undefined, line: 'found.media[found.media.length] = medium0' },
      ['const medium0 = { kind: "video", role: undefined }'],
    ],
    [
      'of a value that is none by its tag',
      tagged,
      object({ type: { type: 'string', enum: ['text'] } }),
      undefined,
      [''],
    ],
    ['of a value whose tag is no text', tagged, object({ type: { type: 'number', enum: [1] } }), undefined, ['']],
    ['of a value without a tag', tagged, object({}), undefined, ['']],
    ['of a value without members', tagged, {}, undefined, ['']],
    [
      'that has no place for a role',
      { ...image, roleFrom },
      object({ url: text }),
      { roleName: undefined, line: 'found.media[found.media.length] = medium0' },
      [medium],
    ],
    [
      'that is no object',
      { ...image, roleFrom },
      text,
      { roleName: undefined, line: 'found.media[found.media.length] = medium0' },
      [medium],
    ],
    [
      'that names its role',
      { ...image, roleFrom },
      object({ role: text }),
      { roleName: 'role', line: 'found.media[found.media.length] = media2.get(role) ?? medium0' },
      [
        medium,
        'const roles1 = [["first","firstFrame"],["last","lastFrame"]]',
        'const media2 = mediaByRole("image", roles1)',
      ],
    ],
  ])('%s', (_, field, shape, note, declared) => {
    expect(written(field, shape)).toStrictEqual({ note, declared })
  })
})
