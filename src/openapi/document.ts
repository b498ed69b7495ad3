import type { oas31 } from 'openapi3-ts'
import { OpenApiBuilder } from 'openapi3-ts/oas31'
import { version } from '../../package.json'
import { together } from '../wording'
import { modelText } from './model-table'
import { type Mount, mountedDialect } from './operations'
import type { OpenAPIOptions } from './options'

const license = { name: 'MIT', identifier: 'MIT' }

const contact = { name: 'vidialect' }

/** The document of one dialect, at its own paths. */
export function singleDocument(mount: Mount, { info, servers }: OpenAPIOptions): oas31.OpenAPIObject {
  const { dialect } = mount.documented
  const { title, description, document } = dialect
  // A document with an address is linked instead.
  const followed = document.url === undefined ? `\n\nFollows ${document.title}.` : ''
  const builder = begin({ title: nameOf(title), description: `${description}${followed}`, ...info })
  for (const server of servers ?? dialect.servers ?? [here]) builder.addServer({ ...server })
  if (document.url !== undefined) builder.addExternalDocs({ description: document.title, url: document.url })
  return withDialects(builder, [mount])
}

/** One document of several dialects, each at a path of its own. */
export function combinedDocument(mounts: readonly Mount[], { info, servers }: OpenAPIOptions): oas31.OpenAPIObject {
  const places = mounts.map(({ tag, path }) => `${tag} at \`${path}\``)
  const builder = begin({
    title: 'Video API in every dialect',
    description: `One service that takes every dialect of video generation: ${together(places)}.`,
    ...info,
  })
  for (const server of servers ?? [here]) builder.addServer({ ...server })
  return withDialects(builder, mounts)
}

const here = { url: '/', description: 'The service that this document comes from.' }

/** A dialect that is called a video format already needs the word no second time. */
function nameOf(title: string): string {
  return /\bvideos?$/i.test(title) ? `${title} API` : `${title} video API`
}

function begin(info: Partial<oas31.InfoObject> & Pick<oas31.InfoObject, 'title'>): OpenApiBuilder {
  const { title, description = '', ...others } = info
  return OpenApiBuilder.create({
    openapi: '3.1.1',
    info: { title, description, version, contact, license, ...others },
    paths: {},
  })
}

function withDialects(builder: OpenApiBuilder, mounts: readonly Mount[]): oas31.OpenAPIObject {
  for (const mount of mounts) {
    const { paths, components } = mountedDialect(mount)
    builder.addTag(tagOf(mount))
    for (const [path, item] of Object.entries(paths)) builder.addPath(path, item)
    for (const [name, schema] of Object.entries(components.schemas)) builder.addSchema(name, schema)
    for (const [name, body] of Object.entries(components.requestBodies)) builder.addRequestBody(name, body)
    for (const [name, answer] of Object.entries(components.responses)) builder.addResponse(name, answer)
    for (const [name, scheme] of Object.entries(components.securitySchemes)) builder.addSecurityScheme(name, scheme)
  }
  return withoutEmpty(builder.getSpec())
}

/** Describes what the operations of a dialect have in common: above all the models that it takes. */
function tagOf({ documented: { dialect, limits }, path, tag }: Mount): oas31.TagObject {
  const { description, document } = dialect
  const models = modelText(dialect, limits)
  // A document of one dialect begins with its description.
  const said = path === '' && models !== '' ? [models] : [description, models].filter((text) => text !== '')
  return {
    name: tag,
    description: said.join('\n\n'),
    ...(document.url === undefined ? {} : { externalDocs: { description: document.title, url: document.url } }),
  }
}

/** The builder begins every kind of component; one that stayed empty says nothing. */
function withoutEmpty(document: oas31.OpenAPIObject): oas31.OpenAPIObject {
  const kinds = Object.entries(document.components ?? {}).filter(([, members]) => Object.keys(members).length > 0)
  return { ...document, components: Object.fromEntries(kinds) }
}
