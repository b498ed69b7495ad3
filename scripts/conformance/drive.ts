import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { bodyOf } from './body'
import type { PortRequest } from './judge'
import type { Row } from './row'

/** What a port is given of a row: never what is expected of it. */
export function requestOf(row: Row): PortRequest {
  const { dialect, contentType, contentEncoding, options } = row
  const bodyBase64 = Buffer.from(bodyOf(row)).toString('base64')
  return {
    dialect,
    contentType,
    ...(contentEncoding === undefined ? {} : { contentEncoding }),
    bodyBase64,
    ...(options === undefined ? {} : { options }),
  }
}

/**
 * Runs a port and gives it every row, one request a line; its answers are lines in the same order.
 *
 * A row that is not answered has no verdict, and an answer that is no JSON is its own text.
 */
export async function verdictsOf(rows: readonly Row[], [command = '', ...args]: readonly string[]): Promise<unknown[]> {
  const port = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(port, 'close').catch((cause) => {
    throw new Error(`The port ${command} cannot be run.`, { cause })
  })
  // A port that ends early leaves the rest unanswered, which the comparison reports.
  const written = pipeline(Readable.from(requestLines(rows)), port.stdin).catch(() => undefined)
  const answers: unknown[] = []
  for await (const line of createInterface({ input: port.stdout })) answers.push(parsed(line))
  await Promise.all([written, ended])
  return answers
}

/** One at a time, since some have megabytes. */
function* requestLines(rows: readonly Row[]): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(requestOf(row))}\n`
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return line
  }
}
