import { built } from '../built'
import { cycle } from '../cycle'
import { medianIn, spread, spreadIn } from '../figures'
import type { Goal, Section, Table } from '../result'
import { type Finish, type Race, run } from '../rounds'
import { type Route, routesOf } from '../routes'

const { translate } = built

const reference = 'JSON.parse'
const hot = 'translate'
const pipeline = 'parse and translate'

const kinds = ['small', 'mixed', '20 references']

const routes: readonly Route[] = kinds.flatMap(routesOf)

function raceOf({ kind, name, bodies, options }: Route): Race {
  const texts = bodies.map((body) => JSON.stringify(body))
  const next = cycle(texts.map((text): unknown => JSON.parse(text)))
  const read = cycle(texts)
  const parse = cycle(texts)
  return {
    body: `${kind}, ${name}`,
    reference,
    deeds: {
      [reference]: () => JSON.parse(parse()),
      [hot]: () => translate(next(), options),
      [pipeline]: () => translate(JSON.parse(read()), options),
    },
  }
}

function tableOf(kind: string, finishes: readonly Finish[]): Table {
  const rows = routes.flatMap(({ kind: own, name, warnings }, index) => {
    const finish = finishes[index]
    if (own !== kind) return []
    return [[name, spread(spreadIn(finish, hot)), spread(spreadIn(finish, pipeline)), `${warnings}`]]
  })
  return { title: kind, head: ['from → to', hot, pipeline, 'warnings'], rows }
}

function goalsOf(finishes: readonly Finish[]): Goal[] {
  const measured = (deed: string, kinds: readonly string[]) =>
    routes.flatMap(({ kind, name }, index) =>
      kinds.includes(kind) ? [{ name: `${kind}, ${name}`, value: medianIn(finishes[index], deed) }] : [],
    )
  return [
    { what: 'translate a small body, every pair', measured: measured(hot, ['small']), most: 0.8, aim: 0.3 },
    { what: 'translate 20 references', measured: measured(hot, ['20 references']), most: 0.5, aim: 0.3 },
    { what: 'parse and translate over parse', measured: measured(pipeline, kinds), most: 1.6, aim: 1.3 },
  ]
}

export const translateSection: Section = {
  name: 'translate',
  title: 'Translating',
  about:
    'Both sides are validated and the report is written. Only pairs over which every medium of the body travels; what else the target cannot say is left out and reported (`losses: "report"`). The last column counts the warnings that one translation writes.',
  run(effort) {
    const finishes = run(routes.map(raceOf), effort)
    return { goals: goalsOf(finishes), tables: kinds.map((kind) => tableOf(kind, finishes)) }
  },
}
