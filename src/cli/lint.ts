import { availableParallelism } from 'node:os'
import { InvalidArgumentError, Option } from 'commander'
import { isForm } from './content-type'
import { locateAll, type Report } from './finding'
import { formatGithub } from './format/github'
import { formatJson } from './format/json'
import { formatPretty } from './format/pretty'
import { formatSarif } from './format/sarif'
import { lintLines } from './jsonl/lint-lines'
import { addJudgementOptions, type JudgementFlags, readJudgement } from './judgement-options'
import { locateInForm } from './locate-form'
import { paletteOf } from './palette'
import { findInputs, readInput } from './read-input'
import type { Session, SubCommand } from './session'
import { Tally } from './tally'
import { UsageError } from './usage-error'
import { type Judgement, judge } from './verdict'

type Format = 'pretty' | 'json' | 'github' | 'sarif'

interface LintFlags extends JudgementFlags {
  readonly format?: Format
  readonly jsonl: boolean
  readonly threads?: number
  readonly lineNumbers: boolean
  readonly maxWarnings?: number
  readonly color: boolean
}

/** `vidialect lint`: validates request files. */
export const addLint: SubCommand = (program, session) => {
  const command = program
    .command('lint')
    .description('Validate request files.')
    .argument('[files...]', 'files and globs; - is standard input, which is also the default')
  addJudgementOptions(command)
    .addOption(
      new Option('--format <format>', 'how to print (default: pretty)').choices(['pretty', 'json', 'github', 'sarif']),
    )
    .option('--jsonl', 'read one request a line, print one JSON object a line', false)
    .option('--threads <count>', 'with --jsonl, how many threads judge (default: one for each core)', readThreads)
    .option('--no-line-numbers', 'with --jsonl, print of each line what depends on that line alone')
    .option('--max-warnings <count>', 'exit with 1 where there are more', readCount)
    .option('--no-color', 'print without colours')
    .action((files: string[], flags: LintFlags) => lint(files, flags, session))
}

async function lint(files: readonly string[], flags: LintFlags, session: Session): Promise<void> {
  const judgement = readJudgement(flags, session.now)
  if (flags.jsonl && flags.format !== undefined && flags.format !== 'json') {
    throw new UsageError(`--jsonl prints JSON; it does not go together with --format ${flags.format}`)
  }
  if (!flags.jsonl && flags.threads !== undefined) throw new UsageError('--threads goes with --jsonl')
  if (!flags.jsonl && !flags.lineNumbers) throw new UsageError('--no-line-numbers goes with --jsonl')
  const inputs = await findInputs(files, session)
  const tally = new Tally(flags.maxWarnings)
  const { jsonl, threads = availableParallelism(), lineNumbers } = flags
  if (jsonl) await lintLines(inputs, { ...judgement, hasLineNumbers: lineNumbers }, threads, tally, session)
  else await lintFiles(inputs, judgement, tally, flags, session)
  if (tally.complaint) session.notice(tally.complaint)
}

async function lintFiles(
  inputs: readonly string[],
  judgement: Judgement,
  tally: Tally,
  flags: LintFlags,
  session: Session,
): Promise<void> {
  const reports: Report[] = []
  for (const input of inputs) {
    const bytes = await readInput(input, session)
    const verdict = await judge(bytes, judgement)
    const locate = isForm(judgement.contentType) ? locateInForm : locateAll
    const report = locate(input, bytes, verdict)
    tally.add(report)
    reports.push(report)
  }
  session.exitCode = tally.exitCode
  await session.output.write(format(reports, tally, flags, session))
}

function format(reports: readonly Report[], tally: Tally, flags: LintFlags, session: Session): string {
  if (flags.format === 'json') return formatJson(reports)
  if (flags.format === 'github') return formatGithub(reports, session.cwd)
  if (flags.format === 'sarif') return formatSarif(reports, session.cwd)
  return formatPretty(reports, tally, paletteOf(flags.color, session))
}

function readThreads(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError('A whole number from 1 to 999 is expected.')
  return Number(value)
}

function readCount(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('A whole number is expected.')
  return Number(value)
}
