import { describe, expect, it } from 'vitest'
import type { Shape } from '../src/shape'
import { tagsOf, wrongTag } from '../src/tag-findings'

const tag = (...words: readonly string[]): Shape => ({ properties: { kind: { enum: words } } })
const branches = [tag('lamp', 'light'), tag('candle'), { type: 'object' }]
const discriminator = { propertyName: 'kind' }
const shape: Shape = { discriminator, oneOf: branches, refusedTags: { torch: 'Send a lamp.' } }
const path = ['parts', 0]
const place = ['parts', 0, 'kind']
const allowed = ['lamp', 'light', 'candle']
const words = '"lamp", "light" or "candle"'

it('reads the words of a branch, none where it has no such tag', () => {
  expect(branches.map((branch) => tagsOf(branch, 'kind'))).toStrictEqual([['lamp', 'light'], ['candle'], []])
  expect(tagsOf({ properties: { kind: {} } }, 'kind')).toStrictEqual([])
  expect(tagsOf({ properties: {} }, 'kind')).toStrictEqual([])
})

describe('an object whose tag is that of no branch', () => {
  const refused = {
    code: 'refused-field',
    path: place,
    message: '`parts[0]` is of a type that this dialect rejects.',
    hint: 'Send a lamp.',
    allowed,
  }
  const wrong = (code: string, ends: string, near?: string) => ({
    code,
    path: place,
    message: `\`parts[0].kind\` ${ends}.`,
    hint: near === undefined ? undefined : `Did you mean "${near}"?`,
    allowed,
  })
  const required = `is required and must be ${words}`
  const among = `must be ${words}`

  it.each<[Record<string, unknown>, object]>([
    [{ kind: 'torch' }, refused],
    [{ kind: 'torch', lamp: 1 }, refused],
    [{}, wrong('required', required)],
    [{ kind: undefined }, wrong('required', required)],
    [{ light: 1 }, wrong('required', required, 'lamp')],
    [{ candle: 1 }, wrong('required', required, 'candle')],
    [{ candle: 1, lamp: 1 }, wrong('required', required)],
    [{ kind: 7 }, wrong('type', 'must be text, not a number')],
    [{ kind: null, candle: 1 }, wrong('type', 'must be text, not null', 'candle')],
    [{ kind: 'neon' }, wrong('enum', among)],
    [{ kind: 'candel' }, wrong('enum', among, 'candle')],
    [{ kind: 'candel', light: 1 }, wrong('enum', among, 'lamp')],
    [{ kind: 'constructor' }, wrong('enum', among)],
  ])('%o', (value, finding) => {
    expect(wrongTag(shape, branches, value, path)).toStrictEqual(finding)
  })

  it('is refused by no tag where none is', () => {
    expect(wrongTag({ discriminator }, branches, { kind: 'torch' }, [])).toStrictEqual({
      code: 'enum',
      path: ['kind'],
      message: `\`kind\` ${among}.`,
      hint: undefined,
      allowed,
    })
  })
})
