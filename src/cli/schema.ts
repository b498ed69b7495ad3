import { Option } from 'commander'
import { createJsonSchema, type JsonSchemaOptions } from '../json-schema/index'
import { targets } from '../json-schema/options'
import { dialectIds, readDialect } from './dialect-ids'
import { addSeverityOptions } from './judgement-options'
import type { Session, SubCommand } from './session'

interface SchemaFlags extends JsonSchemaOptions {
  readonly dialect?: string
}

/** `vidialect schema`: what a dialect accepts, as a JSON Schema. */
export const addSchema: SubCommand = (program, session) => {
  const command = program
    .command('schema')
    .description('Print what a dialect accepts as a JSON Schema.')
    .option('--dialect <id>', `one schema; by default one by the id of each dialect (${dialectIds.join(', ')})`)
    .option('--strict', 'with the rules and model limits, to decide as lint does', false)
    .addOption(new Option('--target <target>', 'form of JSON Schema').choices(targets).default(targets[0]))
    .addOption(new Option('--encoding <encoding>', 'bodies to describe').choices(['json', 'form']).default('json'))
  addSeverityOptions(command).action((flags: SchemaFlags) => printSchema(flags, session))
}

async function printSchema({ dialect, ...options }: SchemaFlags, session: Session): Promise<void> {
  const schema =
    dialect === undefined
      ? Object.fromEntries(dialectIds.map((id) => [id, createJsonSchema(id, options)]))
      : createJsonSchema(readDialect(dialect), options)
  await session.output.write(`${JSON.stringify(schema, undefined, 2)}\n`)
}
