import { type Command, Option } from 'commander'
import { requireReadable } from './content-type'
import { readDialect } from './dialect-ids'
import type { Judgement } from './verdict'

type Strictness = 'error' | 'warning' | 'ignore'

/** The flags that say how requests are judged; any sub-command that validates takes them. */
export interface JudgementFlags {
  readonly dialect?: string
  readonly contentType?: string
  readonly unknownFields?: Strictness
  readonly unknownModels?: Strictness
  readonly modelLimits?: Strictness
  readonly lifecycle: 'warning' | 'ignore'
}

const strictness = ['error', 'warning', 'ignore']

/** Adds the flags that say how severe a finding is. */
export function addSeverityOptions(command: Command): Command {
  return command
    .addOption(new Option('--unknown-fields <severity>', 'fields that no document names').choices(strictness))
    .addOption(new Option('--unknown-models <severity>', 'model names that no family knows').choices(strictness))
    .addOption(new Option('--model-limits <severity>', 'sizes, durations and inputs of models').choices(strictness))
}

export function addJudgementOptions(command: Command): Command {
  command
    .option('--dialect <id>', 'dialect of the requests; by default the one that fits each of them best')
    .option('--content-type <type>', 'media type of the files: JSON, or multipart/form-data with its boundary')
  return addSeverityOptions(command).addOption(
    new Option('--lifecycle <severity>', 'models that their vendor retired')
      .choices(['warning', 'ignore'])
      .default('warning'),
  )
}

/** Reads the flags; wrong use where a value is none. */
export function readJudgement(flags: JudgementFlags, now: Date): Judgement {
  const { dialect, contentType, unknownFields, unknownModels, modelLimits, lifecycle } = flags
  requireReadable(contentType)
  return {
    dialect: dialect === undefined ? undefined : readDialect(dialect),
    contentType,
    options: { unknownFields, unknownModels, modelLimits, lifecycle, now },
  }
}
