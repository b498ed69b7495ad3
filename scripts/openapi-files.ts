import { dialects } from '../src/index'
import { createOpenAPI } from '../src/openapi/index'
import { toYaml } from '../src/openapi/yaml'

/** Every file of openapi/ by its name. */
export function openAPIFiles(): Map<string, string> {
  const files = new Map<string, string>()
  for (const dialect of Object.values(dialects)) {
    const document = createOpenAPI({ dialect })
    files.set(`${dialect.id}.json`, toJson(document))
    files.set(`${dialect.id}.yaml`, toYaml(document))
  }
  files.set('vidialect.json', toJson(createOpenAPI()))
  return files
}

function toJson(document: object): string {
  return `${JSON.stringify(document, undefined, 2)}\n`
}
