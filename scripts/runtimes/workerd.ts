import { modulesIn } from './modules'
import { main, openapi, type Runtime, suite } from './runtime'

const compatibilityDate = '2026-04-01'

const worker = `
import * as main from './${main}'
import { createOpenAPI } from './${openapi}'
import { smoke } from './${suite}'
export default {
  fetch: () =>
    smoke({ ...main, createOpenAPI }).then(
      (text) => new Response(text),
      (error) => new Response(error.message, { status: 500 }),
    ),
}
`

/** Cloudflare's runtime, through miniflare: the modules as they are, without Node's. */
export async function workerd(): Promise<Runtime> {
  const miniflare = await import('miniflare').catch((error: Error) => error)
  if (miniflare instanceof Error) return { name: 'workerd', run: { skipped: 'the package miniflare is not there' } }
  return {
    name: 'workerd',
    async run(place) {
      const modules = [['worker.js', worker] as const, ...modulesIn(place)].map(([path, contents]) => ({
        type: 'ESModule' as const,
        path,
        contents,
      }))
      const server = new miniflare.Miniflare({ modules, compatibilityDate })
      try {
        const response = await server.dispatchFetch('https://gateway.example/')
        const text = await response.text()
        if (!response.ok) throw new Error(text)
        return `${compatibilityDate}: ${text}`
      } finally {
        await server.dispose()
      }
    },
  }
}
