import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { UnknownDialectError } from '../src/index'
import '../src/vitest/index'
import { lantern } from './private-dialect'

const request = { model: 'sora-2', prompt: 'Rain.', size: '720x1280', seconds: '4' }

/** What an assertion says where it fails, line by line. */
function failure(assertion: () => void): string[] {
  try {
    assertion()
  } catch (error) {
    if (error instanceof Error) return stripVTControlCharacters(error.message).split('\n')
  }
  throw new Error('The assertion holds.')
}

describe('toBeValidRequest', () => {
  it('holds for a valid request, of a dialect by id or value', () => {
    expect(request).toBeValidRequest('ope-ai')
    expect({ model: 'glow', text: 'Rain.' }).toBeValidRequest(lantern, { unknownModels: 'ignore' })
    expect({ ...request, seconds: 4 }).not.toBeValidRequest('ope-ai')
    expect([request]).toEqual([expect.toBeValidRequest('ope-ai')])
  })

  it('takes the options of validate', () => {
    expect({ ...request, size: '1024x1792' }).toBeValidRequest('ope-ai')
    expect({ ...request, seconds: '5' }).not.toBeValidRequest('ope-ai', { modelLimits: 'error' })
    expect({ ...request, seconds: 4 }).toBeValidRequest('ope-ai', { coerce: true })
  })

  it('fails with what the linter prints', () => {
    expect(failure(() => expect({ ...request, seconds: 4 }).toBeValidRequest('ope-ai'))).toEqual([
      'expected the request to be valid in ope-ai',
      '',
      'request (ope-ai)',
      '',
      '  error type 5:14  `seconds` must be text, not a number.',
      '    5 | "seconds": 4',
      '      |            ^',
      '    hint     Send it as text: "4".',
      '',
      '1 request, 1 refused: 1 error, 0 warnings',
      '',
    ])
  })

  it('shows what a valid request is warned about, where it was to be refused', () => {
    expect(failure(() => expect({ ...request, size: 'tall' }).not.toBeValidRequest('ope-ai'))).toEqual([
      'expected the request not to be valid in ope-ai',
      '',
      'request (ope-ai)',
      '',
      '  warning size-format 4:11  `size` should be WIDTHxHEIGHT in pixels.',
      '    4 | "size": "…"',
      '      |         ^^^',
      '    hint     Send for example "1280x720".',
      '',
      '1 request, 0 refused: 0 errors, 1 warning',
      '',
    ])
  })

  it('shows no bytes of an upload', () => {
    const upload = { type: 'image/gif', size: 3, bytes: new Uint8Array(3) }
    const form = { model: 'sora-2', prompt: 'x', input_reference: upload }
    expect(failure(() => expect(form).toBeValidRequest('openai', { encoding: 'form' }))).toEqual([
      'expected the request to be valid in openai',
      '',
      'request (openai)',
      '',
      '  error enum 5:13  `input_reference.type` must be "image/jpeg", "image/png" or "image/webp".',
      '    5 | "type": "…"',
      '      |         ^^^',
      '    hint     Did you mean "image/png"?',
      '    allowed  "image/jpeg", "image/png", "image/webp"',
      '',
      '1 request, 1 refused: 1 error, 0 warnings',
      '',
    ])
  })

  const loop: Record<string, unknown> = { ...request, seconds: 4 }
  loop.user = loop

  it.each([
    ['nothing', undefined, '  error type 1:1  The body must be an object, not nothing.'],
    [
      'a value that JSON lacks',
      { ...request, seed: 10n },
      '  error type 6:11  `seed` must be a whole number, not another value.',
    ],
    ['an object that holds itself', loop, '  error type 1:1  `seconds` must be text, not a number.'],
  ])('speaks of %s', (_, received, line) => {
    expect(failure(() => expect(received).toBeValidRequest('ope-ai'))[4]).toBe(line)
  })

  it('throws for a dialect that there is not', () => {
    // An id from JavaScript, where no type stops it.
    const id = 'opeai' as 'ope-ai'
    expect(() => expect(request).toBeValidRequest(id)).toThrow(UnknownDialectError)
  })
})

describe('toTranslateTo', () => {
  it('holds for what the other dialect can say', () => {
    expect(request).toTranslateTo('unified', { from: 'ope-ai' })
    expect(request).not.toTranslateTo('sora-web', { from: 'ope-ai' })
    expect(request).toTranslateTo('sora-web', { from: 'ope-ai', model: 'turbo' })
  })

  it('reads the request as the dialect that fits best, where none is named', () => {
    expect(failure(() => expect(request).not.toTranslateTo('new-api'))).toEqual([
      'expected the request not to translate from ope-ai to new-api',
      '',
      'request (ope-ai to new-api) fine',
      '',
      '1 request, 0 refused: 0 errors, 0 warnings',
      '',
    ])
  })

  it('fails with what is lost and changed', () => {
    const odd = { ...request, size: 'tall' }
    expect(failure(() => expect(odd).toTranslateTo('unified', { from: 'ope-ai' }))).toEqual([
      'expected the request to translate from ope-ai to unified',
      '',
      'request (ope-ai to unified)',
      '',
      '  error not-expressible 4:11  `size` is no size that another dialect could take.',
      '    4 | "size": "…"',
      '      |         ^^^',
      '',
      '  warning size-format 4:11  `size` should be WIDTHxHEIGHT in pixels.',
      '    4 | "size": "…"',
      '      |         ^^^',
      '    hint     Send for example "1280x720".',
      '',
      '  warning approximated 5:14  unified writes 10 seconds for 4.',
      '    5 | "seconds": "4"',
      '      |            ^^^',
      '    allowed  10, 15',
      '',
      '1 request, 1 refused: 1 error, 2 warnings',
      '',
    ])
    expect(odd).toTranslateTo('unified', { from: 'ope-ai', losses: 'report' })
  })
})
