import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'

const require = createRequire(import.meta.url)

/** A viewer of OpenAPI documents: its bundle from npm, and the call that starts it. */
interface Viewer {
  readonly bundle: string
  readonly start: (document: string) => string
}

const beside = (file: string, path: string) => readFileSync(join(file, '..', path), 'utf8')

export const viewers: Readonly<Record<'Redoc' | 'Scalar', Viewer>> = {
  Redoc: {
    // A logo in its footer is the one thing that it would fetch.
    bundle: beside(require.resolve('redoc/package.json'), 'bundles/redoc.standalone.js').replace(
      /https:\/\/cdn\.redoc\.ly\/[\w./-]+/g,
      'data:,',
    ),
    start: (document) =>
      `Redoc.init(${document}, { expandResponses: 'all', schemaExpansionLevel: 'all', jsonSampleExpandLevel: 'all' }, app)`,
  },
  Scalar: {
    bundle: beside(require.resolve('@scalar/fastify-api-reference'), 'js/standalone.js'),
    start: (document) =>
      `Scalar.createApiReference(app, { content: ${document}, telemetry: false, withDefaultFonts: false, defaultOpenAllTags: true, expandAllResponses: true, expandAllModelSections: true })`,
  },
}

/** Writes the page of a document into one file that needs no other. */
export function writePage(viewer: Viewer, document: object, file: string): void {
  const inline = (script: string) => `<script>${script.replaceAll('</script', '<\\/script')}</script>`
  const json = JSON.stringify(document).replaceAll('</', '<\\/')
  writeFileSync(
    file,
    [
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>API</title></head><body><div id="app"></div>',
      inline(viewer.bundle),
      inline(`const app = document.getElementById('app'); ${viewer.start(json)}`),
      '</body></html>',
    ].join('\n'),
  )
}

/** Starts the system's browser; no browser is downloaded. */
export function startBrowser(): Promise<Browser> {
  const known = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const executablePath = known.find((path) => path !== '' && existsSync(path))
  if (executablePath === undefined)
    throw new Error('No Chromium is installed: apt-get install chromium, or set CHROMIUM.')
  return puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
}
