import { built } from '../built'
import { cycle } from '../cycle'
import { medianIn, spread, spreadIn } from '../figures'
import type { Goal, Section, Table } from '../result'
import { type Finish, type Race, run } from '../rounds'
import { type Route, routesOf } from '../routes'

const { encodeRequest, parseJson, translate } = built

const reference = 'JSON.parse'
const proxy = 'identity proxy'
const own = 'parseJson, translate, encodeRequest'

const megabyte = '1 MB Data URL'

const kinds = ['small', 'mixed', '20 references', megabyte]

const routes: readonly Route[] = kinds.flatMap(routesOf)

const decoder = new TextDecoder('utf-8', { fatal: true })
const encoder = new TextEncoder()

/** What a proxy does that passes a request on as it is, once it has looked at it. */
const passOn = (bytes: Uint8Array) => encoder.encode(JSON.stringify(JSON.parse(decoder.decode(bytes))))

function translated(bytes: Uint8Array, options: Route['options']): Uint8Array {
  const { value, issues } = parseJson(options.from, bytes)
  if (issues !== undefined) throw new Error(issues[0]?.message)
  const written = translate(value, options)
  if (written.issues !== undefined) throw new Error(written.issues[0]?.message)
  const { body } = encodeRequest(options.to, written.value)
  return typeof body === 'string' ? encoder.encode(body) : body
}

function raceOf({ kind, name, bodies, options }: Route): Race {
  const all = bodies.map((body) => encoder.encode(JSON.stringify(body)))
  const texts = cycle(bodies.map((body) => JSON.stringify(body)))
  const passed = cycle(all)
  const taken = cycle(all)
  return {
    body: `${kind}, ${name}`,
    reference: proxy,
    deeds: {
      [reference]: () => JSON.parse(texts()),
      [proxy]: () => passOn(passed()),
      [own]: () => translated(taken(), options),
    },
  }
}

/** Both as multiples of JSON.parse, and one as a multiple of the other. */
function rowOf(finish: Finish | undefined, { name }: Route): string[] {
  const parse = medianIn(finish, reference)
  const multiple = (deed: string) => (medianIn(finish, deed) / parse).toFixed(2)
  return [name, multiple(proxy), multiple(own), spread(spreadIn(finish, own))]
}

function tableOf(kind: string, finishes: readonly Finish[]): Table {
  const rows = routes.flatMap((route, index) => (route.kind === kind ? [rowOf(finishes[index], route)] : []))
  return { title: kind, head: ['from → to', `${proxy} / parse`, 'vidialect / parse', 'vidialect / proxy'], rows }
}

function goalsOf(finishes: readonly Finish[]): Goal[] {
  const measured = routes.map(({ kind, name }, index) => ({
    kind,
    name: `${kind}, ${name}`,
    value: medianIn(finishes[index], own),
  }))
  const large = measured.filter(({ kind }) => kind === megabyte)
  return [
    { what: 'bytes to bytes over the identity proxy', measured, most: 1.3, aim: 0.9 },
    { what: 'the same with a 1 MB Data URL', measured: large, most: 1 },
  ]
}

export const bytesSection: Section = {
  name: 'bytes',
  title: 'Bytes to bytes',
  about:
    'The identity proxy decodes, parses, stringifies and encodes, and checks nothing. vidialect reads the bytes with all of its checks (`parseJson`), translates, and encodes what it wrote.',
  run(effort) {
    const finishes = run(routes.map(raceOf), effort)
    return { goals: goalsOf(finishes), tables: kinds.map((kind) => tableOf(kind, finishes)) }
  },
}
