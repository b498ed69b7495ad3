import { built } from '../built'
import { type Growth, growthOf, type Point } from '../fit'
import { formType, growing, upload } from '../growing'
import type { Goal, Section } from '../result'
import type { Effort } from '../rounds'
import { median } from '../spread'

const { parseJson, parseMultipart, parseRequest, translate, validate } = built

/** From 1 kB to 64 MB. */
const sizes = Array.from({ length: 9 }, (_, step) => 1000 * 4 ** step)

const reference = 'JSON.parse'

// Room for what is sent here; the defaults would end the growth early.
const most = 128 * 2 ** 20
const options = { limits: { jsonBytes: most, fieldBytes: most, fileBytes: most } }

const dataUrls = 'a large Data URL'

type Deed = () => unknown

/** Milliseconds from which one timing is enough. */
const long = 300

// Limits of one's own take the long way through `validate`, so only the image that needs them has them.
function jsonDeeds(body: unknown, judged: typeof options | undefined): Readonly<Record<string, Deed>> {
  const text = JSON.stringify(body)
  const bytes = new TextEncoder().encode(text)
  const headers = { 'content-type': 'application/json' }
  return {
    [reference]: () => JSON.parse(text),
    validate: () => validate('ope-ai', body, judged),
    translate: () => translate(body, { from: 'ope-ai', to: 'new-api', losses: 'report', ...judged }),
    parseJson: () => parseJson('ope-ai', bytes, options),
    parseRequest: () => parseRequest('ope-ai', { headers, body: bytes }, options),
  }
}

function formDeeds(body: Uint8Array): Readonly<Record<string, Deed>> {
  const headers = { 'content-type': formType }
  return {
    parseMultipart: () => parseMultipart('ope-ai', body, formType, options),
    parseRequest: () => parseRequest('ope-ai', { headers, body }, options),
  }
}

const shapes: Readonly<Record<string, (bytes: number) => Readonly<Record<string, Deed>>>> = {
  ...Object.fromEntries(
    Object.entries(growing).map(([name, make]) => [
      name,
      (bytes: number) => jsonDeeds(make(bytes), name === dataUrls ? options : undefined),
    ]),
  ),
  'a large upload': (bytes) => formDeeds(upload(bytes)),
}

/** Milliseconds of each deed: the middle of three timings in turns, or the first where that alone takes long. */
async function costsOf(deeds: Readonly<Record<string, Deed>>, { milliseconds }: Effort): Promise<Map<string, number>> {
  const costs = new Map<string, number[]>()
  for (const [name, deed] of Object.entries(deeds)) costs.set(name, [await timed(deed, 1)])
  for (let round = 0; round < 3; round += 1) {
    for (const [name, deed] of Object.entries(deeds)) {
      const times = costs.get(name) ?? []
      const last = times.at(-1) ?? 0
      if (last < long) times.push(await timed(deed, Math.max(1, Math.ceil(milliseconds / last))))
    }
  }
  return new Map([...costs].map(([name, times]) => [name, median(times.slice(-3))]))
}

async function timed(deed: Deed, repeats: number): Promise<number> {
  const start = performance.now()
  for (let count = 0; count < repeats; count += 1) await deed()
  return (performance.now() - start) / repeats
}

interface Line {
  readonly shape: string
  readonly entry: string
  readonly points: readonly Point[]
}

async function linesOf(shape: string, effort: Effort): Promise<Line[]> {
  const points = new Map<string, Point[]>()
  // So that the engine has compiled what the smallest bodies would otherwise pay for.
  for (const deed of Object.values(shapes[shape]?.(sizes[0] ?? 0) ?? {})) await timed(deed, 1000)
  for (const size of sizes) {
    const deeds = shapes[shape]?.(size) ?? {}
    for (const [entry, cost] of await costsOf(deeds, effort)) {
      points.set(entry, [...(points.get(entry) ?? []), { size, cost }])
    }
  }
  return [...points].map(([entry, all]) => ({ shape, entry, points: all }))
}

function rowOf({ shape, entry, points }: Line): string[] {
  const { exponent, fit } = growthOf(points)
  const last: Growth = growthOf(points.slice(-4))
  return [shape, entry, exponent.toFixed(2), fit.toFixed(3), last.exponent.toFixed(2)]
}

function goalOf(entry: string, lines: readonly Line[]): Goal {
  const own = lines.filter((line) => line.entry === entry)
  const measured = own.map(({ shape, points }) => ({ name: shape, value: growthOf(points).exponent }))
  return { what: `exponent of ${entry}`, measured, most: 1.05 }
}

export const growthSection: Section = {
  name: 'growth',
  title: 'Cost against size',
  about:
    'Bodies from 1 kB to 64 MB in steps of four. The exponent is the slope of the logarithm of the cost over that of the size, 1 where the cost is linear; the fit is how much of the variation the line explains; the last column is the exponent from 1 MB on, where no fixed cost hides the growth. Lines of `JSON.parse` are for comparison: what grows faster there is the engine.',
  async run(effort) {
    const lines: Line[] = []
    for (const shape of Object.keys(shapes)) lines.push(...(await linesOf(shape, effort)))
    const entries = ['validate', 'translate', 'parseJson', 'parseMultipart', 'parseRequest']
    const head = ['body', 'entry', 'exponent', 'fit', 'from 1 MB']
    return {
      goals: entries.map((entry) => goalOf(entry, lines)),
      tables: [{ title: 'Exponents', head, rows: lines.map(rowOf) }],
    }
  },
}
