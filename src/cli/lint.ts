import { InvalidArgumentError, Option } from 'commander'
import { isForm } from './content-type'
import { locateAll, type Report } from './finding'
import { formatGithub } from './format/github'
import { formatJson } from './format/json'
import { formatPretty } from './format/pretty'
import { formatSarif } from './format/sarif'
import { addJudgementOptions, type JudgementFlags, readJudgement } from './judgement-options'
import { lintLines } from './lint-jsonl'
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
    .option('--max-warnings <count>', 'exit with 1 where there are more', readCount)
    .option('--no-color', 'print without colours')
    .action((files: string[], flags: LintFlags) => lint(files, flags, session))
}

async function lint(files: readonly string[], flags: LintFlags, session: Session): Promise<void> {
  const judgement = readJudgement(flags, session.now)
  if (flags.jsonl && flags.format !== undefined && flags.format !== 'json') {
    throw new UsageError(`--jsonl prints JSON; it does not go together with --format ${flags.format}`)
  }
  const inputs = await findInputs(files, session)
  const tally = new Tally(flags.maxWarnings)
  if (flags.jsonl) await lintLines(inputs, judgement, tally, session)
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

function readCount(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('A whole number is expected.')
  return Number(value)
}
