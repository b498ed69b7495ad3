import { describe, expect, it } from 'vitest'
import type { Suspects } from '../schemas/contract'
import {
  noteAliases,
  noteImages,
  noteLimits,
  noteMember,
  noteMissing,
  noteRules,
  noteUpload,
  returnSuspects,
  takeSuspects,
  toldMedia,
} from '../src/suspects'

describe('what is noted', () => {
  const fresh: Suspects = {
    ...{ isComplete: false, isSuspect: false, members: [], isMissing: false, rules: [] },
    ...{ aliases: false, images: false, media: [], isMediaKnown: false, limits: false },
  }
  const medium = { kind: 'image', role: undefined } as const

  it.each<[string, (found: Suspects) => unknown, unknown, Partial<Suspects>]>([
    ['a member', (found) => noteMember(found, 'a'), false, { isSuspect: true, members: ['a'] }],
    ['a missing member', noteMissing, undefined, { isSuspect: true, isMissing: true }],
    ['rules', (found) => noteRules(found, 2, 0), undefined, { isSuspect: true, rules: [2, 0] }],
    ['no rules', (found) => noteRules(found), undefined, { isSuspect: true }],
    ['aliases', noteAliases, undefined, { isSuspect: true, aliases: true }],
    ['images', noteImages, undefined, { isSuspect: true, images: true }],
    ['an upload', noteUpload, undefined, { isSuspect: true }],
    ['media', toldMedia, [], { isMediaKnown: true }],
    ['limits', noteLimits, false, { isSuspect: true, limits: true }],
  ])('of %s, is lent once and forgotten when it is returned', (_, note, answer, notes) => {
    const found = takeSuspects()
    const other = takeSuspects()
    expect(other).not.toBe(found)
    expect(found).toStrictEqual(fresh)
    expect(note(found)).toStrictEqual(answer)
    expect(found).toStrictEqual({ ...fresh, ...notes })
    found.isComplete = true
    found.media.push(medium)
    const { members, rules, media } = found
    returnSuspects(found)
    expect(takeSuspects()).toBe(found)
    expect(found).toStrictEqual(fresh)
    expect(
      [found.members, found.rules, found.media].every((list, index) => list === [members, rules, media][index]),
    ).toBe(true)
    returnSuspects(other)
  })

  it('is all but what comes after 65 members', () => {
    const found = takeSuspects()
    const answers = Array.from({ length: 66 }, (_, index) => noteMember(found, `m${index}`))
    expect(answers.indexOf(true)).toBe(65)
    expect([found.members.length, found.members[64]]).toEqual([65, 'm64'])
    returnSuspects(found)
    expect(found.members).toEqual([])
  })
})
