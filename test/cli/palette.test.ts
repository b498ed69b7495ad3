import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { Output } from '../../src/cli/output'
import { paletteOf } from '../../src/cli/palette'
import type { Session } from '../../src/cli/session'

/** Whether a text is coloured with this environment. */
function colours(isTTY: boolean | undefined, env: Record<string, string>, wanted = true): boolean {
  const output = new Output(Object.assign(new Writable(), isTTY === undefined ? {} : { isTTY }))
  // Nothing else of a session is read.
  return paletteOf(wanted, { output, env } as unknown as Session).red('x') !== 'x'
}

test.each<[string, boolean, boolean | undefined, Record<string, string>, boolean]>([
  ['for a terminal', true, true, {}, true],
  ['for a terminal that has a name', true, true, { TERM: 'xterm-256color' }, true],
  ['for no dumb terminal', false, true, { TERM: 'dumb' }, true],
  ['for no pipe', false, undefined, {}, true],
  ['for no file', false, false, { TERM: 'xterm' }, true],
  ['for a pipe with FORCE_COLOR', true, undefined, { FORCE_COLOR: '1' }, true],
  ['for a dumb terminal with FORCE_COLOR', true, true, { FORCE_COLOR: '1', TERM: 'dumb' }, true],
  ['for no terminal with FORCE_COLOR=0', false, true, { FORCE_COLOR: '0' }, true],
  ['for no terminal with NO_COLOR, whatever FORCE_COLOR is', false, true, { NO_COLOR: '1', FORCE_COLOR: '1' }, true],
  ['for a terminal where NO_COLOR and FORCE_COLOR are empty', true, true, { NO_COLOR: '', FORCE_COLOR: '' }, true],
  ['for nobody who does not want it', false, true, { FORCE_COLOR: '1' }, false],
])('colours %s', (_, expected, isTTY, env, wanted) => {
  expect(colours(isTTY, env, wanted)).toBe(expected)
})
