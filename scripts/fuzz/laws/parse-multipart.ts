import { Readable } from 'node:stream'
import { isDeepStrictEqual } from 'node:util'
import type { DialectId, IntakeOptions } from '../../../src/index'
import { chunksOf, webStream } from '../../../test/multipart-body'
import { secret } from '../hostile'
import { holds, type Run } from '../target'
import type { WireInput } from '../wire-kind'
import { validateOptions } from './options'
import { brief, keepsResultLaws } from './result'

type Subject = typeof import('../subject')

/** Runs `parseMultipart` on bytes, on streams of either kind in chunks of any lengths, and into a sink. */
export function parseMultipartLaws(subject: Subject, id: DialectId): Run<WireInput> {
  return async ({ contentType, options: choice, bytes }) => {
    const options = validateOptions(choice)
    const before = bytes.slice()
    const result = await subject.parseMultipart(id, bytes, contentType, options)
    keepsResultLaws(result, { isSecretInName: isSecretInHeader(bytes) })
    holds('the bytes stay as they are', isDeepStrictEqual(bytes, before))
    // A thousand chunks at most, as each costs more than its bytes.
    const least = 1 + (bytes.length >> 10)
    const lengths = [choice >> 12, choice >> 16, choice >> 20].map((bits) => least + (bits & 15) * (bits & 3))
    const sources = [
      (choice & 3) === 1 ? webStream(chunksOf(bytes, ...lengths)) : undefined,
      (choice & 3) === 2 ? Readable.from(chunksOf(bytes, ...lengths), { objectMode: false }) : undefined,
    ]
    for (const source of sources.filter((each) => each !== undefined)) {
      const other = await subject.parseMultipart(id, source, contentType, options)
      holds('a stream says the same in any chunks', isDeepStrictEqual(other, result), () =>
        [brief(result), brief(other)].join(' but '),
      )
    }
    if ((choice & 3) === 3) await keepsSinkLaws(subject, id, { contentType, bytes, options, result })
    return result.issues === undefined
  }
}

interface SinkCase {
  readonly contentType: string
  readonly bytes: Uint8Array
  readonly options: IntakeOptions
  readonly result: Awaited<ReturnType<Subject['parseMultipart']>>
}

async function keepsSinkLaws(subject: Subject, id: DialectId, given: SinkCase): Promise<void> {
  const { contentType, bytes, options, result } = given
  const events: string[] = []
  const pieces: Uint8Array[] = []
  const sink = () => ({
    write: (piece: Uint8Array) => void pieces.push(piece.slice()),
    close: () => void events.push('close'),
    abort: () => void events.push('abort'),
  })
  const sunk = await subject.parseMultipart(id, bytes, contentType, { ...options, sink })
  holds('a sink changes no finding', isDeepStrictEqual([sunk.issues, sunk.warnings], [result.issues, result.warnings]))
  holds('a sink ends once at most', events.length <= 1)
  const kept = bytesIn(result.value)
  if (kept !== undefined) holds('a sink is given the file', isDeepStrictEqual(Buffer.concat(pieces), Buffer.from(kept)))
  holds('a sink is closed where the form is accepted', kept === undefined || events[0] === 'close')
  holds('a sink is aborted where the form is refused', result.issues === undefined || events[0] !== 'close')
}

function bytesIn(value: unknown): Uint8Array | undefined {
  const members: unknown[] = Object.values(Object(value))
  return members.map((member) => Object(member).bytes).find((bytes) => bytes instanceof Uint8Array)
}

/** Whether the secret stands where a name may: then a finding may show the beginning of it. */
export function isSecretInHeader(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1')
  if (!text.includes(secret)) return false
  return text.split(/\r\n|\r\n\r\n/).some((line) => line.includes(secret) && /name/i.test(line))
}
