import type { DialectId } from '../../src/index'
import { small, twentyReferences, withDataUrl } from '../bodies'
import { built } from '../built'
import { cycle } from '../cycle'
import { medianIn, spread, spreadIn } from '../figures'
import { mixedBodies } from '../mixed'
import { peers } from '../peers/index'
import type { Goal, Measured, Section, Table } from '../result'
import { type Effort, type Finish, type Race, run } from '../rounds'

const { validate } = built
const ids = Object.keys(small) as DialectId[]

const reference = 'JSON.parse'
const own = 'vidialect'

interface Subject {
  readonly name: string
  readonly dialect: DialectId
  readonly bodies: readonly unknown[]
}

/** Bodies of the dialect whose rules the peers hold. */
const compared: readonly Subject[] = [
  { name: 'small', dialect: 'ope-ai', bodies: [small['ope-ai']] },
  { name: 'mixed', dialect: 'ope-ai', bodies: mixedBodies(built.validate, 64) },
  { name: '20 references', dialect: 'ope-ai', bodies: [twentyReferences['ope-ai']] },
  { name: '1 MB Data URL', dialect: 'ope-ai', bodies: [withDataUrl['ope-ai']] },
]

/** Bodies of the other dialects. */
const others: readonly Subject[] = ids
  .filter((id) => id !== 'ope-ai')
  .flatMap((dialect) => [
    { name: `small, ${dialect}`, dialect, bodies: [small[dialect]] },
    ...(twentyReferences[dialect] === undefined
      ? []
      : [{ name: `20 references, ${dialect}`, dialect, bodies: [twentyReferences[dialect]] }]),
  ])

type Judge = (body: unknown) => unknown

const judgesOf = ({ dialect }: Subject): Readonly<Record<string, Judge>> => ({
  [own]: (body) => validate(dialect, body),
  ...(dialect === 'ope-ai' ? Object.fromEntries(peers.map(({ name, accepts }) => [name, accepts])) : {}),
})

function raceOf(subject: Subject, isCold: boolean): Race {
  const texts = subject.bodies.map((body) => JSON.stringify(body))
  const next = cycle(texts)
  const deeds: Record<string, () => unknown> = { [reference]: () => JSON.parse(next()) }
  for (const [name, judge] of Object.entries(judgesOf(subject))) {
    if (isCold) deeds[name] = coldDeed(judge, texts)
    else deeds[name] = hotDeed(judge, texts)
  }
  return { body: subject.name, reference, deeds }
}

function hotDeed(judge: Judge, texts: readonly string[]): () => unknown {
  const next = cycle(texts.map((text): unknown => JSON.parse(text)))
  return () => judge(next())
}

function coldDeed(judge: Judge, texts: readonly string[]): () => unknown {
  const next = cycle(texts)
  return () => judge(JSON.parse(next()))
}

function tableOf(title: string, finishes: readonly Finish[], names: readonly string[]): Table {
  const rows = names.map((name) => [name, ...finishes.map((finish) => spread(spreadIn(finish, name)))])
  return { title, head: ['', ...finishes.map(({ body }) => body)], rows }
}

function rowsOf(title: string, finishes: readonly Finish[]): Table {
  const rows = finishes.map((finish) => [finish.body, spread(spreadIn(finish, own))])
  return { title, head: ['body', own], rows }
}

function goalsOf(hot: readonly Finish[], cold: readonly Finish[]): Goal[] {
  const smalls = hot.filter(({ body }) => body.startsWith('small'))
  return [
    { what: 'validate a small valid body, each dialect', measured: smalls.map(ownOf), most: 0.2, aim: 0.1 },
    {
      what: 'validate over the quickest peer',
      measured: hot.slice(0, compared.length).map(overQuickest),
      most: 1,
    },
    { what: 'parse and validate over parse', measured: cold.map(ownOf), most: 1.25, aim: 1.15 },
  ]
}

function ownOf(finish: Finish): Measured {
  return { name: finish.body, value: medianIn(finish, own) }
}

/** What vidialect takes as a multiple of the quickest peer of a race. */
function overQuickest(finish: Finish): Measured {
  const times = peers.map(({ name }) => ({ name, time: medianIn(finish, name) }))
  const best = times.reduce((left, right) => (right.time < left.time ? right : left))
  return { name: `${finish.body}, ${best.name}`, value: medianIn(finish, own) / best.time }
}

export const validateSection: Section = {
  name: 'validate',
  title: 'Validating a valid request',
  about:
    'All bodies go through the same validators in changing order, so the engine has met every shape, as in a gateway. Hot: the same objects again and again. Cold: parsed anew each time, and the figure is parse and validate over parse. vidialect does more than its peers in the same figure: its rules beyond the schema, the limits of the model, a look into the image of a Data URL, and a warning for the model of the 20 references of `ope-ai`, which no table knows.',
  run(effort: Effort) {
    const subjects = [...compared, ...others]
    const hot = run(
      subjects.map((subject) => raceOf(subject, false)),
      effort,
    )
    const cold = run(
      subjects.map((subject) => raceOf(subject, true)),
      effort,
    )
    const names = [own, ...peers.map(({ name }) => name)]
    const count = compared.length
    return {
      goals: goalsOf(hot, cold),
      tables: [
        tableOf('Hot, ope-ai', hot.slice(0, count), names),
        rowsOf('Hot, the other dialects', hot.slice(count)),
        tableOf('Cold, ope-ai', cold.slice(0, count), names),
        rowsOf('Cold, the other dialects', cold.slice(count)),
      ],
      bars: hot.slice(0, 3).map((finish) => ({
        title: finish.body,
        bars: names.map((name) => ({ name, value: medianIn(finish, name) })),
      })),
    }
  },
}
