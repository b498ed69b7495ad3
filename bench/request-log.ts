import { closeSync, openSync, writeSync } from 'node:fs'
import { examples } from '../schemas/dialects/new-api/examples'
import { built } from './built'

/** The dialect whose requests the log holds: the one that most fields and models are documented of. */
export const dialect = 'new-api'

const json = examples.requests.filter(({ encoding = 'json' }) => encoding === 'json').map(({ data }) => data)
const isPlain = (body: unknown) => {
  const { issues, warnings } = built.validate(dialect, body, { lifecycle: 'warning' })
  return issues === undefined && warnings.length === 0
}
const accepted = json.filter(isPlain)
const others = json.filter((body) => !isPlain(body))

/** How many requests of a hundred are refused or warned of. */
const othersOfHundred = 2

/** Writes a log of example requests, each with a prompt of its own, one a line. */
export function writeLog(path: string, lines: number): void {
  const file = openSync(path, 'w')
  let text = ''
  for (let number = 0; number < lines; number += 1) {
    const [kind, turn] = number % 100 < othersOfHundred ? [others, Math.floor(number / 100)] : [accepted, number]
    const body = kind[turn % kind.length]
    text += `${JSON.stringify(body).replace('"prompt":"', `"prompt":"Take ${number}. `)}\n`
    if (text.length < 1_000_000 && number < lines - 1) continue
    writeSync(file, text)
    text = ''
  }
  closeSync(file)
}
