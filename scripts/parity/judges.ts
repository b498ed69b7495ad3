import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { registerSchema, validate } from '@hyperjump/json-schema/draft-2020-12'
import '@hyperjump/json-schema/draft-07'
import type { JsonSchemaTarget } from '../../src/json-schema/index'

/** One schema and the texts of the bodies that are judged by it. */
export interface Job {
  readonly target: JsonSchemaTarget
  readonly schema: Record<string, unknown>
  readonly bodies: readonly string[]
}

/** Judges jobs; the answer tells of each body of each job whether its schema accepts it. */
export type Judge = (jobs: readonly Job[]) => Promise<boolean[][]>

// Debian's, which another Python may hide.
const python = process.env.VIDIALECT_PYTHON ?? '/usr/bin/python3'

/** Two validators that share no code with Ajv. */
export const judges: Readonly<Record<string, Judge>> = { 'python3-jsonschema': byPython, hyperjump: byHyperjump }

async function byPython(jobs: readonly Job[]): Promise<boolean[][]> {
  const child = spawn(python, [new URL('judge.py', import.meta.url).pathname], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  child.stdin.end(JSON.stringify(jobs))
  const lines = (await text(child.stdout)).trim().split('\n')
  const [code] = await ended
  if (code !== 0)
    throw new Error(`${python} scripts/parity/judge.py exited with ${code}; is python3-jsonschema installed?`)
  return lines.map((line) => [...line].map((mark) => mark === '1'))
}

let schemas = 0

async function byHyperjump(jobs: readonly Job[]): Promise<boolean[][]> {
  const answers: boolean[][] = []
  for (const { schema, bodies } of jobs) {
    schemas += 1
    const id = `urn:vidialect:parity:${schemas}`
    // Made of nothing but JSON, which is what the parameter stands for.
    registerSchema(schema as Parameters<typeof registerSchema>[0], id)
    const judge = await validate(id)
    answers.push(bodies.map((body) => judge(JSON.parse(body)).valid))
  }
  return answers
}
