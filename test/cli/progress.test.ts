import { Writable } from 'node:stream'
import { afterEach, expect, test, vi } from 'vitest'
import { openProgress } from '../../src/cli/jsonl/progress'
import { Output } from '../../src/cli/output'
import type { Session } from '../../src/cli/session'
import { Tally } from '../../src/cli/tally'

afterEach(() => void vi.restoreAllMocks())

/** What the terminal is told of a tally at these milliseconds. */
function told(moments: readonly number[], { isTerminal = true, isOutputTerminal = false } = {}): string[] {
  const said: string[] = []
  const stdout = Object.assign(new Writable(), { isTTY: isOutputTerminal })
  const session = { output: new Output(stdout), terminal: isTerminal ? (text: string) => said.push(text) : undefined }
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
  // Nothing else of a session is read.
  const progress = openProgress(session as unknown as Session)
  const tally = new Tally()
  for (const moment of moments) {
    tally.addCounts({ requests: 617_283, refused: 7, errors: 9, warnings: 0 })
    clock.mockReturnValue(moment)
    progress.tell(tally)
  }
  progress.end()
  return said
}

const erase = '\r\u001b[2K'

test('says four times a second how far it is, and takes the line away', () => {
  expect(told([100, 251, 300, 502])).toEqual([
    `${erase}1,234,566 requests, 14 refused`,
    `${erase}2,469,132 requests, 28 refused`,
    erase,
  ])
})

test.each([
  ['of a short run', [100], {}],
  ['where standard error is no terminal', [1000], { isTerminal: false }],
  ['where the output is on the terminal', [1000], { isOutputTerminal: true }],
])('says nothing %s', (_, moments, terminals) => {
  expect(told(moments, terminals)).toEqual([])
})
