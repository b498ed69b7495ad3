import { isForm } from './content-type'
import { verdictAsJson } from './format/json'
import { linesOf } from './lines'
import { mostBytes, openInput } from './read-input'
import type { Session } from './session'
import type { Tally } from './tally'
import { UsageError } from './usage-error'
import { type Judgement, judgeJson } from './verdict'

// Few writes are fast, and small ones keep memory constant.
const bufferLength = 16 * 1024

/** Judges one request a line, in constant memory, and prints one object for each. */
export async function lintLines(
  inputs: readonly string[],
  judgement: Judgement,
  tally: Tally,
  session: Session,
): Promise<void> {
  const [input, second] = inputs
  if (input === undefined || second !== undefined) throw new UsageError('--jsonl reads one file at a time')
  if (isForm(judgement.contentType)) throw new UsageError('--jsonl reads JSON, not forms')
  let buffer = ''
  for await (const line of linesOf(openInput(input, session), mostBytes)) {
    const verdict = judgeJson(line.bytes, judgement)
    tally.add(verdict)
    session.exitCode = tally.exitCode
    buffer += `${JSON.stringify(verdictAsJson({ line: line.number }, verdict))}\n`
    if (buffer.length < bufferLength) continue
    await session.output.write(buffer)
    buffer = ''
  }
  if (buffer !== '') await session.output.write(buffer)
}
