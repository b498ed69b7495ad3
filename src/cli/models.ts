import { Option } from 'commander'
import { families } from '../index'
import { type Capability, capabilitiesOf } from './capability'
import { dialectIds, readDialect } from './dialect-ids'
import { formatCapabilities } from './format/capabilities'
import { paletteOf } from './palette'
import type { Session, SubCommand } from './session'

interface ModelsFlags {
  readonly dialect?: string
  readonly format: 'pretty' | 'json'
  readonly color: boolean
}

/** `vidialect models`: what every model takes. */
export const addModels: SubCommand = (program, session) => {
  program
    .command('models')
    .description('Print what every model takes; a value with ? is disputed between sources.')
    .option('--dialect <id>', `only models that this dialect names (${dialectIds.join(', ')})`)
    .addOption(new Option('--format <format>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .option('--no-color', 'print without colours')
    .action((flags: ModelsFlags) => printModels(flags, session))
}

async function printModels(flags: ModelsFlags, session: Session): Promise<void> {
  const dialect = flags.dialect === undefined ? undefined : readDialect(flags.dialect)
  const capabilities: Capability[] = Object.values(families).flatMap((family) => capabilitiesOf(family, dialect))
  const text =
    flags.format === 'json'
      ? `${JSON.stringify(capabilities, undefined, 2)}\n`
      : formatCapabilities(capabilities, paletteOf(flags.color, session))
  await session.output.write(text)
}
