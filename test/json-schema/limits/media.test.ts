import { describe, expect, it } from 'vitest'
import type { Condition, MediaField } from '../../../schemas/contract'
import { hasMedia, hasRole, hasRoleUnnamed, mediaItem, mediaItemInRole } from '../../../src/json-schema/limits/media'
import { named, type Subject } from '../../../src/json-schema/limits/subject'
import type { Shape } from '../../../src/shape'
import { fields } from './studio'

const subject = (of: Subject['fields'] = fields, shape?: Shape): Subject => ({
  fields: of,
  shape,
  definitions: new Map<string, Condition>(),
})

const never = { not: {} }

describe('a piece of media', () => {
  it.each([
    ['string', { not: { enum: [''] } }],
    ['null', { not: { type: 'null' } }],
    ['array', { not: { type: 'array' } }],
    ['object', {}],
  ])('is whatever is not empty, where it is of the type %s', (type, expected) => {
    const field: MediaField = { path: ['image'], kind: 'image' }
    const of = subject(fields, { type: 'object', properties: { image: { type } } })
    expect([mediaItem(field, of), mediaItem(field, of, 'image'), mediaItem(field, of, 'video')]).toEqual([
      expected,
      expected,
      never,
    ])
  })

  it('is of a kind that its word names, and in no role where its word names none', () => {
    const field: MediaField = {
      path: ['parts', '*'],
      kindFrom: { field: 'type', words: { picture: 'image', song: 'audio' } },
      roleFrom: { field: 'role', words: { first: 'firstFrame' } },
    }
    const at = (name: string, ...words: string[]) => ({ required: [name], properties: { [name]: { enum: words } } })
    const of = subject()
    expect([mediaItem(field, of), mediaItem(field, of, 'audio'), mediaItem(field, of, 'video')]).toEqual([
      at('type', 'picture', 'song'),
      at('type', 'song'),
      never,
    ])
    expect(mediaItemInRole(field, of, undefined, undefined)).toEqual({
      allOf: [{ not: at('role', 'first') }, at('type', 'picture', 'song')],
    })
  })

  it('is nowhere in a dialect that takes none', () => {
    const of = subject({ model: ['model'] })
    expect([hasMedia(of), hasRole(of, 'firstFrame'), hasRoleUnnamed(of, undefined)]).toEqual([never, never, never])
  })

  it('is said to be there by the name of its role', () => {
    const of = subject()
    const roles = [undefined, 'firstFrame'] as const
    expect([hasMedia(of), ...roles.flatMap((role) => [hasRole(of, role), hasRoleUnnamed(of, role)])]).toEqual([
      { $ref: '#/$defs/has-media' },
      { $ref: '#/$defs/has-media-of-no-role' },
      { $ref: '#/$defs/has-media-of-no-role-without-a-mode' },
      { $ref: '#/$defs/has-firstFrame' },
      { $ref: '#/$defs/has-firstFrame-without-a-mode' },
    ])
  })
})

describe('a condition with a name', () => {
  it('is stated once, and not referred to where it has less than 60 characters', () => {
    const of = subject()
    const short = { pattern: 'x'.repeat(59 - '{"pattern":""}'.length) }
    const long = { pattern: 'x'.repeat(60 - '{"pattern":""}'.length) }
    expect([named(of, 'short', () => short), named(of, 'long', () => long)]).toEqual([short, { $ref: '#/$defs/long' }])
    expect(named(of, 'long', () => short)).toEqual({ $ref: '#/$defs/long' })
    expect([...of.definitions]).toEqual([['long', long]])
  })
})
