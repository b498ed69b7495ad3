import { Option } from 'commander'
import { dialectIds, readDialect } from './dialect-ids'
import type { Session, SubCommand } from './session'

interface OpenAPIFlags {
  readonly dialect?: string
  readonly openapi: '3.0' | '3.1'
  readonly format: 'json' | 'yaml'
}

/** `vidialect openapi`: the OpenAPI document of a dialect, or of all of them. */
export const addOpenAPI: SubCommand = (program, session) => {
  program
    .command('openapi')
    .description('Print the OpenAPI document of a dialect, or one that mounts every dialect under a path of its own.')
    .option('--dialect <id>', `the dialect (${dialectIds.join(', ')}); by default all of them`)
    .addOption(new Option('--openapi <version>', 'version of OpenAPI').choices(['3.0', '3.1']).default('3.1'))
    .addOption(new Option('--format <format>', 'how to print').choices(['json', 'yaml']).default('json'))
    .action((flags: OpenAPIFlags) => printDocument(flags, session))
}

async function printDocument({ dialect, openapi, format }: OpenAPIFlags, session: Session): Promise<void> {
  const id = dialect === undefined ? undefined : readDialect(dialect)
  // Only this sub-command needs the schemas with their prose.
  const { createOpenAPI } = await import('../openapi/create-openapi')
  const document = createOpenAPI({ ...(id === undefined ? {} : { dialect: id }), version: openapi })
  const { toYaml } = await import('../openapi/yaml')
  const text = format === 'yaml' ? toYaml(document) : `${JSON.stringify(document, undefined, 2)}\n`
  await session.output.write(text)
}
