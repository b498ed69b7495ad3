import { Option } from 'commander'
import { type Candidate, detect, parseJson } from '../index'
import { requireJson } from './content-type'
import { dialectIds } from './dialect-ids'
import { parsedForDetection } from './parsed-for-detection'
import { findInputs, readInput, stdinName } from './read-input'
import type { Session, SubCommand } from './session'
import { table } from './table'
import { UsageError } from './usage-error'

interface DetectFlags {
  readonly path?: string
  readonly contentType?: string
  readonly format: 'pretty' | 'json'
}

/** `vidialect detect`: ranks the dialects by how well a request fits them. */
export const addDetect: SubCommand = (program, session) => {
  program
    .command('detect')
    .description('Rank the dialects by how well a request fits them.')
    .argument('[file]', 'a file; - is standard input, which is also the default')
    .option('--path <path>', 'path that the request is sent to')
    .option('--content-type <type>', 'media type of the request; only JSON is read here')
    .addOption(new Option('--format <format>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .action((file: string | undefined, flags: DetectFlags) => rank(file, flags, session))
}

async function rank(file: string | undefined, flags: DetectFlags, session: Session): Promise<void> {
  requireJson(flags.contentType)
  const [input = stdinName, second] = await findInputs(file === undefined ? [] : [file], session)
  if (second !== undefined) throw new UsageError('detect reads one file at a time')
  const bytes = await readInput(input, session)
  const parsed = parsedForDetection(bytes)
  if (!parsed) session.notice(`${input}: ${whyUnreadable(bytes)}`)
  const candidates = parsed ? detect({ body: parsed.body, path: flags.path }) : []
  session.exitCode = candidates[0]?.errors === 0 ? 0 : 1
  await session.output.write(
    flags.format === 'json' ? `${JSON.stringify(candidates, undefined, 2)}\n` : ranking(candidates),
  )
}

function whyUnreadable(bytes: Uint8Array): string {
  return parseJson(dialectIds[0], bytes).issues?.[0]?.message ?? 'The request cannot be read.'
}

function ranking(candidates: readonly Candidate[]): string {
  if (candidates.length === 0) return ''
  const rows = candidates.map(({ dialect, errors, unknownFields }) => [dialect, String(errors), String(unknownFields)])
  return table(['dialect', 'errors', 'unknown fields'], rows)
}
