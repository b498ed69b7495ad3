import { refused } from '../bodies'
import { built } from '../built'
import { medianIn, spread, spreadIn } from '../figures'
import { peers } from '../peers/index'
import type { Measured, Section } from '../result'
import { type Finish, type Race, run } from '../rounds'

const reference = 'JSON.parse'
const own = 'vidialect'

/** The words of every issue, as a service would answer them. */
function wordsOf(body: unknown): readonly string[] {
  return (built.validate('ope-ai', body).issues ?? []).map(({ message, hint }) => `${message} ${hint}`)
}

const judges: Readonly<Record<string, (body: unknown) => readonly string[]>> = {
  [own]: wordsOf,
  ...Object.fromEntries(peers.map(({ name, problems }) => [name, problems])),
}

const races: readonly Race[] = Object.entries(refused).map(([name, body]) => {
  const text = JSON.stringify(body)
  const deeds: Record<string, () => unknown> = { [reference]: () => JSON.parse(text) }
  for (const [judge, problems] of Object.entries(judges)) {
    const parsed: unknown = JSON.parse(text)
    deeds[judge] = () => problems(parsed)
  }
  return { body: name, reference, deeds }
})

function measure(finishes: readonly Finish[], ratioOf: (finish: Finish) => number): Measured[] {
  return finishes.map((finish) => ({ name: finish.body, value: ratioOf(finish) }))
}

export const refuseSection: Section = {
  name: 'refuse',
  title: 'Refusing an invalid request, with every issue',
  about:
    'Every problem is found and put into words; those of vidialect come with a hint. Peers say the number of problems in brackets: they split or join them as they see fit.',
  run(effort) {
    const finishes = run(races, effort)
    const rows = Object.entries(judges).map(([name, problems]) => [
      name,
      ...finishes.map((finish) => {
        const found = problems(refused[finish.body]).length
        return `${spread(spreadIn(finish, name))} (${found})`
      }),
    ])
    const overZod = (finish: Finish) => medianIn(finish, own) / medianIn(finish, 'Zod')
    const goals = [
      { what: 'refuse with every issue', measured: measure(finishes, (each) => medianIn(each, own)), most: 0.6 },
      { what: 'refuse with every issue, over Zod', measured: measure(finishes, overZod), most: 0.2 },
    ]
    const bars = finishes.map((finish) => ({
      title: finish.body,
      bars: Object.keys(judges).map((name) => ({ name, value: medianIn(finish, name) })),
    }))
    return { goals, bars, tables: [{ title: 'Hot, ope-ai', head: ['', ...Object.keys(refused)], rows }] }
  },
}
