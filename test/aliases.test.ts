import { describe, expect, it } from 'vitest'
import type { AliasGroup } from '../schemas/contract'
import { aliasesAgree, checkAliases } from '../src/aliases'
import { addFinding, createReport } from '../src/report'

const groupOf = (compare: AliasGroup['compare'], ...names: readonly string[]): AliasGroup => ({
  compare,
  fields: names.map((name) => name.split('.')),
})

/** Which names disagree with which, as `second: first`, and what is repeated of the second. */
function conflicts(group: AliasGroup, body: object): unknown[] {
  const report = createReport('lamp')
  checkAliases([group], body, report)
  expect(aliasesAgree([group], body)).toBe(report.issues.length === 0)
  return report.issues.flatMap(({ path, message, requested }) => {
    const [, second, first] = /^`(.+)` disagrees with `(.+)`; they say one thing under two names\.$/.exec(message) ?? []
    expect(path.join('.')).toBe(second)
    return [`${second}: ${first}`, ...(requested === undefined ? [] : [requested])]
  })
}

type Case = readonly [body: object, found: readonly unknown[]]

function findsEach(name: string, group: AliasGroup, cases: readonly Case[]): void {
  describe(name, () => {
    it.each(cases)('%j', (body, found) => {
      expect(conflicts(group, body)).toStrictEqual(found)
    })
  })
}

findsEach('seconds', groupOf('number', 'a', 'b', 'in.c'), [
  [{}, []],
  [{ a: 8 }, []],
  [{ a: 8, b: '8', in: { c: 8 } }, []],
  [{ a: 8, b: '9' }, ['b: a', '9']],
  [{ a: 8, b: 9, in: { c: 7 } }, ['b: a', 9, 'in.c: a', 7]],
  [{ b: 8, in: { c: 7 } }, ['in.c: b', 7]],
  [{ a: 'soon', b: 9 }, []],
  [{ a: null, b: 9, in: { c: 9 } }, []],
])

findsEach('ratios', groupOf('ratio', 'a', 'b'), [
  [{ a: '16:9', b: '16:9' }, []],
  [{ a: '16:9', b: '1280x720' }, []],
  [{ a: '16:9', b: '9:16' }, ['b: a']],
  [{ a: '9:16', b: '1280x720' }, ['b: a', '1280x720']],
  [{ a: '9:16', b: '999x999' }, []],
  [{ a: '9:16', b: 1 }, []],
  [{ a: 'wide', b: '9:16' }, []],
])

findsEach('texts', groupOf('text', 'a', 'b'), [
  [{ a: 'x', b: 'x' }, []],
  [{ a: 'x', b: 'y' }, ['b: a']],
  [{ a: '', b: 'y' }, []],
  [{ a: 'x', b: '' }, []],
  [{ a: 'x', b: 7 }, []],
  [{ a: 7, b: 8 }, []],
])

findsEach('lists', groupOf('list', 'a', 'b'), [
  [{ a: ['x', 'y'], b: ['x', 'y'] }, []],
  [{ a: ['x', 'y'], b: ['y', 'x'] }, ['b: a']],
  [{ a: ['x'], b: ['x', 'y'] }, ['b: a']],
  [{ a: [], b: ['y'] }, []],
  [{ a: ['x'], b: [] }, []],
  [{ a: ['x', 7], b: ['x'] }, []],
  [{ a: 'x', b: ['y'] }, []],
])

findsEach('sizes', groupOf('size', 'size', 'width', 'height', 'ratio', 'tier', 'other'), [
  [{}, []],
  [{ size: '1280x720', width: 1280, height: 720, ratio: '16:9', tier: '720p', other: '1280x720' }, []],
  [{ size: '1280x720', width: 1281 }, ['width: size', 1281]],
  [{ size: '1280x720', height: 721 }, ['height: size', 721]],
  [{ size: '1280x720', width: 1281, height: 721 }, ['width: size', 1281]],
  [{ size: '1280x720', width: '1281', height: '721' }, []],
  [{ size: '1280x720', width: 1280 }, []],
  [{ size: '1280x720', height: 720 }, []],
  [{ size: '720p', width: 1280 }, []],
  [{ size: '720p', width: 1280, height: 720 }, []],
  [{ size: '720p', width: 1920, height: 1080 }, ['width: size', 1920]],
  [{ size: '9:16', width: 1280, height: 720 }, ['width: size', 1280]],
  [{ size: '1280x720', ratio: '9:16' }, ['ratio: size']],
  [{ size: '1280x720', tier: '480p' }, ['tier: size']],
  [{ size: '1280x720', ratio: '9:16', tier: '480p' }, ['ratio: size', 'tier: size']],
  [{ size: '1280x720', other: '1248x704' }, ['other: size', '1248x704']],
  [{ width: 1280, height: 720, ratio: '9:16' }, ['ratio: width']],
  [{ width: 1280, height: 720, tier: '480p' }, ['tier: width']],
  [{ width: 1280, ratio: '9:16' }, []],
  [{ height: 720, ratio: '9:16' }, []],
  [{ width: 1280, height: '720', ratio: '9:16' }, []],
  [{ width: '1280', height: 720, ratio: '9:16' }, []],
  [{ size: '999x999', ratio: '9:16', tier: '480p' }, []],
  [{ size: '999x999', width: 999, height: 999 }, []],
  [{ size: '1280x720', width: 1280, height: 720, ratio: '9:16' }, ['ratio: size']],
  [{ ratio: '16:9', tier: '720p' }, []],
  [{ size: 7, ratio: '16:9' }, []],
  [{ size: 'wide', ratio: '16:9' }, []],
  [{ size: '1280x720', ratio: 7, tier: 'best' }, []],
])

it('compares a size only beside a width and a height', () => {
  const body = { size: '1280x720', width: 1, height: 1 }
  expect(conflicts(groupOf('size', 'size'), body)).toEqual([])
  expect(conflicts(groupOf('size', 'size', 'width'), body)).toEqual([])
  expect(conflicts(groupOf('size'), body)).toEqual([])
})

describe('names that disagree', () => {
  const groups = [groupOf('text', 'a', 'b'), groupOf('number', 'c', 'in.d')]
  const body = { a: 'x', b: 'secret', c: 8, in: { d: 9 } }
  const disagreement = (path: string[], message: string, members: object) => ({
    code: 'alias-conflict',
    severity: 'error',
    path,
    message,
    dialect: 'lamp',
    hint: 'Send one of the two, or make them agree.',
    ...members,
  })
  const ofText = disagreement(['b'], '`b` disagrees with `a`; they say one thing under two names.', {})
  const ofNumber = disagreement(['in', 'd'], '`in.d` disagrees with `c`; they say one thing under two names.', {
    requested: 9,
  })

  it('are reported for every group, and no text is repeated', () => {
    const report = createReport('lamp')
    checkAliases(groups, body, report)
    expect(report).toStrictEqual({ dialect: 'lamp', issues: [ofText, ofNumber], warnings: [], isCut: false })
    expect(aliasesAgree(groups, body)).toBe(false)
    expect(aliasesAgree([], body)).toBe(true)
  })

  it('are not reported where there is an error already', () => {
    const report = createReport('lamp')
    addFinding(report, { code: 'type', severity: 'error', path: ['b'], message: 'x' })
    checkAliases(groups, body, report)
    expect(report.issues.map(({ code }) => code)).toEqual(['type', 'alias-conflict'])
  })
})
