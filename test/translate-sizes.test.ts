import { describe, expect, it } from 'vitest'
import { type DialectId, translate } from '../src/index'

const request = (size: string) => ({ model: 'sora-2', prompt: 'Rain.', size, seconds: '4' })

/** What a size of ope-ai becomes, with what is said of it. */
function outcome(size: string, to: DialectId) {
  const model = to === 'sora-web' ? 'turbo' : undefined
  const { value, issues, warnings } = translate(request(size), { from: 'ope-ai', to, model })
  const told = [...(issues ?? []), ...warnings].filter(
    ({ code, path }) => ['approximated', 'not-expressible', 'unlisted-size'].includes(code) && path[0] === 'size',
  )
  const { size: written, width, height, orientation } = value ?? {}
  return {
    written: value && { size: written, width, height, orientation },
    told: told.map(({ code, path, achieved }) => [code, path.join('.'), achieved]),
  }
}

const pixels = (size: string) => ({ size, width: undefined, height: undefined, orientation: undefined })
const sides = (width: number, height: number) => ({ size: undefined, width, height, orientation: undefined })
const words = (size: string, orientation: string) => ({ size, width: undefined, height: undefined, orientation })
const lost = { written: undefined, told: [['not-expressible', 'size', undefined]] }
const near = (achieved: string) => [['approximated', 'size', achieved]]

describe('a size of ope-ai', () => {
  it.each([
    ['1280x720', 'openai', { written: pixels('1280x720'), told: [] }],
    ['1792x1024', 'openai', { written: pixels('1792x1024'), told: [] }],
    ['1024x1792', 'openai', { written: pixels('1024x1792'), told: [] }],
    ['1920x1080', 'openai', { written: pixels('1280x720'), told: near('1280x720') }],
    ['480x854', 'openai', { written: pixels('720x1280'), told: near('720x1280') }],
    ['999x999', 'openai', lost],
    ['invalid', 'openai', lost],
    ['720x1280', 'sora-web', { written: sides(720, 1280), told: [] }],
    ['1024x1792', 'sora-web', lost],
    ['1920x1080', 'sora-web', { written: sides(1280, 720), told: near('1280x720') }],
    ['854x480', 'sora-web', { written: sides(854, 480), told: [] }],
    ['999x999', 'sora-web', { written: sides(999, 999), told: [['unlisted-size', 'size', undefined]] }],
    ['720x1280', 'unified', { written: words('small', 'portrait'), told: [] }],
    ['1024x1792', 'unified', { written: words('large', 'portrait'), told: near('9:16') }],
    ['1792x1024', 'unified', { written: words('large', 'landscape'), told: near('16:9') }],
    ['1920x1080', 'unified', { written: words('large', 'landscape'), told: [] }],
    ['480x854', 'unified', { written: words('small', 'portrait'), told: near('720p') }],
    ['999x999', 'unified', lost],
    ['invalid', 'unified', lost],
    ['854x480', 'new-api', { written: pixels('1280x720'), told: near('1280x720') }],
    ['999x999', 'new-api', { written: pixels('999x999'), told: [['unlisted-size', 'size', undefined]] }],
  ] as const)('%s to %s', (size, to, expected) => {
    expect(outcome(size, to)).toEqual(expected)
  })
})
