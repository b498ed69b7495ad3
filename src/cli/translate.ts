import { Option } from 'commander'
import { parseJson, type TraceEntry, type TranslateResult, translate } from '../index'
import { readDialect } from './dialect-ids'
import { printable } from './printable'
import { findInputs, readInput, stdinName } from './read-input'
import type { Session, SubCommand } from './session'
import { table } from './table'
import { UsageError } from './usage-error'

interface TranslateFlags {
  readonly from: string
  readonly to: string
  readonly model?: string
  readonly losses: 'error' | 'report'
  readonly explain: boolean
}

/** `vidialect translate`: writes a request of one dialect in another. */
export const addTranslate: SubCommand = (program, session) => {
  program
    .command('translate')
    .description('Write a request of one dialect in another.')
    .argument('[file]', 'a file; - is standard input, which is also the default')
    .requiredOption('--from <dialect>', 'dialect of the request')
    .requiredOption('--to <dialect>', 'dialect to write')
    .option('--model <model>', "the target's name or the canonical id of another model")
    .addOption(
      new Option('--losses <policy>', 'what to do about what the target cannot say')
        .choices(['error', 'report'])
        .default('error'),
    )
    .option('--explain', 'print where each value went and why', false)
    .action((file: string | undefined, flags: TranslateFlags) => write(file, flags, session))
}

async function write(file: string | undefined, flags: TranslateFlags, session: Session): Promise<void> {
  const from = readDialect(flags.from)
  const to = readDialect(flags.to)
  const [input = stdinName, second] = await findInputs(file === undefined ? [] : [file], session)
  if (second !== undefined) throw new UsageError('translate reads one file at a time')
  const { model, losses, explain } = flags
  const read = parseJson(from, await readInput(input, session))
  const result: TranslateResult = read.issues ? read : translate(read.value, { from, to, model, losses, explain })
  session.exitCode = result.issues ? 1 : 0
  const { issues, warnings } = result
  const body = issues ? { issues, warnings } : { value: result.value, warnings }
  const trace = result.trace === undefined ? '' : explained(result.trace)
  await session.output.write(`${trace}${JSON.stringify(body, undefined, 2)}\n`)
}

function explained(trace: readonly TraceEntry[]): string {
  const rows = trace.map(({ from, to, how }) => [printable(from), printable(to) || '-', how])
  return `${table(['from', 'to', 'how'], rows)}\n`
}
