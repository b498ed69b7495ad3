import { closeSync, openSync, writeSync } from 'node:fs'
import { examples as newApi } from '../schemas/dialects/new-api/examples'
import { examples as opeAi } from '../schemas/dialects/ope-ai/examples'
import type { Examples } from '../schemas/example'
import { built } from './built'

/** A log of example requests, and how it is linted. */
export interface RequestLog {
  readonly dialect: 'ope-ai' | 'new-api'
  readonly examples: Examples
  /** Whether every request of a retired model is a warning, as by default: all of Sora's are, since its API ended. */
  readonly lifecycle: 'warning' | 'ignore'
}

/** The requests of one vendor's models, and of the dialect that most fields and models are documented of. */
export const logs: readonly [RequestLog, RequestLog] = [
  { dialect: 'ope-ai', examples: opeAi, lifecycle: 'ignore' },
  { dialect: 'new-api', examples: newApi, lifecycle: 'warning' },
]

export function flagsOf({ dialect, lifecycle }: RequestLog): string[] {
  return ['--dialect', dialect, '--lifecycle', lifecycle]
}

/** Writes a log: of a hundred requests one is refused or warned of; each has a prompt of its own. */
export function writeLog({ dialect, examples, lifecycle }: RequestLog, path: string, lines: number): void {
  const json = examples.requests.filter(({ encoding = 'json' }) => encoding === 'json').map(({ data }) => data)
  const isPlain = (body: unknown) => {
    const { issues, warnings } = built.validate(dialect, body, { lifecycle })
    return issues === undefined && warnings.length === 0
  }
  const accepted = json.filter(isPlain)
  const others = json.filter((body) => !isPlain(body))
  const file = openSync(path, 'w')
  let text = ''
  for (let number = 0; number < lines; number += 1) {
    const body = number % 100 === 50 ? others[(number / 50) % others.length] : accepted[number % accepted.length]
    text += `${JSON.stringify(body).replace('"prompt":"', `"prompt":"Take ${number}. `)}\n`
    if (text.length < 1_000_000 && number < lines - 1) continue
    writeSync(file, text)
    text = ''
  }
  closeSync(file)
}
