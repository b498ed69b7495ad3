import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createCampaign } from '../scripts/fuzz/campaign'
import type { Finding } from '../scripts/fuzz/finding-files'
import { secret } from '../scripts/fuzz/hostile'
import { instrument } from '../scripts/fuzz/instrument'
import * as subject from '../scripts/fuzz/subject'
import { holds, type Run } from '../scripts/fuzz/target'
import { targetsOf } from '../scripts/fuzz/targets'
import { type ValueInput, valueKind } from '../scripts/fuzz/value-kind'
import { vocabularyOf } from '../scripts/fuzz/vocabulary'
import type { Issue } from '../src/index'

const folder = mkdtempSync(join(tmpdir(), 'vidialect-'))

afterAll(() => rmSync(folder, { recursive: true }))

/** Instruments a module and loads it. */
async function load<T>(name: string, source: string): Promise<T & { fuzzCounters: Uint8Array }> {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, instrument(source))
  // What it exports is what the source does, and its counters.
  return (await import(/* @vite-ignore */ path)) as T & { fuzzCounters: Uint8Array }
}

describe('the instrumented code', () => {
  it.each<[name: string, source: string, input: number, expected: unknown, counts: number[]]>([
    ['a branch that is taken', 'export const run = (x) => { if (x > 0) return 1; return 2 }', 1, 1, [1, 0, 1, 0]],
    ['a branch that is not', 'export const run = (x) => { if (x > 0) return 1; return 2 }', -1, 2, [0, 1, 1, 0]],
    [
      'a loop',
      'export function run(x) { let s = 0; for (let i = 0; i < x; i += 1) s += i; return s }',
      5,
      10,
      [5, 1, 0, 0],
    ],
    ['an operand', 'export const run = (x) => x && (x > 3 || x < 1 ? x + 1 : x ?? 0)', 4, 5, [0, 1, 0, 0, 1, 1, 0, 0]],
    ['a default', 'export const run = (x, { y = 2 } = {}, [z = y] = []) => x + y + z', 1, 5, [1, 1, 1, 1, 1, 0, 0, 0]],
    [
      'a case',
      'export function run(x) { switch (x) { case 1: return "a"; default: return "b" } }',
      1,
      'a',
      [1, 0, 1, 0],
    ],
    ['a catch', 'export function run(x) { try { return x.y.z } catch { return 0 } }', 1, 0, [1, 1, 0, 0]],
  ])('does what it did, and counts %s', async (name, source, input, expected, counts) => {
    const { run, fuzzCounters } = await load<{ run: (input: number) => unknown }>(name.replaceAll(' ', '-'), source)
    expect(run(input)).toBe(expected)
    expect([...fuzzCounters]).toEqual(counts)
  })
})

describe('a campaign', () => {
  const maze = `export function run({ prompt, seconds, images }) {
    if (typeof prompt !== 'number') return 0
    if (prompt !== 30) return 1
    if (seconds === undefined) return 2
    if (!Array.isArray(images)) return 3
    if (images.length < 3) return 4
    throw new RangeError('found')
  }`
  const kind = valueKind(vocabularyOf(subject.dialects['new-api'], []))
  const seeds: ValueInput[] = [{ encoding: 'json', options: 0, body: { prompt: 'x' } }]

  async function campaign(name: string, seed: number) {
    const { run, fuzzCounters } = await load<{ run: (body: unknown) => number }>(name, maze)
    const findings: Finding[] = []
    const target = { name: 'maze', kind, seeds, run: ({ body }: ValueInput) => run(Object(body)) > 4 }
    const watch = { counters: fuzzCounters, seed, found: (finding: Finding) => findings.push(finding) }
    const { run: go, figures } = createCampaign(target, { ...watch, found: (finding) => void watch.found(finding) })
    while (figures().findings === 0 && figures().executions < 200_000) await go(1000)
    return { findings, figures: figures() }
  }

  it('finds what lies five conditions deep, and cuts it down', async () => {
    const { findings, figures } = await campaign('deep', 1)
    expect(findings.map(({ target, message }) => [target, message])).toEqual([['maze', 'found']])
    expect(figures.findings).toBe(1)
    const [{ input } = { input: {} }] = findings
    expect(Object.keys(Object(Object(input).body)).sort()).toEqual(['images', 'prompt', 'seconds'])
  })

  it('notices a prototype that is changed out of sight', async () => {
    const findings: Finding[] = []
    const run = () => Reflect.defineProperty(RegExp.prototype, 'hidden', { value: 1, configurable: true })
    const watch = { counters: new Uint8Array(4), seed: 1, found: (finding: Finding) => void findings.push(finding) }
    await createCampaign({ name: 'hiding', kind, seeds, run }, watch).run(1)
    Reflect.deleteProperty(RegExp.prototype, 'hidden')
    expect(findings).toEqual([
      { target: 'hiding', law: 'prototypes stay as they are', message: 'RegExp.hidden', input: undefined },
    ])
  })

  it('takes the same course with the same seed', async () => {
    expect(await campaign('once', 2)).toEqual(await campaign('twice', 2))
  })
})

describe('the laws', () => {
  const issue: Issue = { code: 'x', severity: 'error', path: [], message: 'Wrong.', dialect: 'openai' }
  const refusal = (more: Partial<Issue>) => () => ({ issues: [{ ...issue, ...more }], warnings: [] })
  const validating = (validate: unknown) => ({ ...subject, validate }) as typeof subject
  const translating = (translate: unknown) => ({ ...subject, translate }) as typeof subject

  async function lawBroken(faulty: typeof subject, name: string, input: unknown): Promise<string> {
    const runs = await targetsOf(faulty, (target) => ({
      name: target.name,
      run: async () => void (await target.run(target.kind.read(input))),
    }))
    return (
      runs
        .find((each) => each.name === name)
        ?.run()
        .then(String, (error: Error) => error.message) ?? 'none'
    )
  }

  const plain = { encoding: 'json', options: 0, body: { model: 'sora-2', prompt: 'x', seconds: '4' } }
  const text = (latin1: string) => ({ contentType: 'application/json', options: 0, latin1 })

  it.each<[law: string, faulty: typeof subject, target: string, input: unknown]>([
    ['no finding holds a value of the request', validating(refusal({ message: secret })), 'validate:openai', plain],
    ['a finding is printable', validating(refusal({ path: ['a\n'] })), 'validate:openai', plain],
    ['a finding is in the list', validating(refusal({ severity: 'warning' })), 'validate:openai', plain],
    ['a refusal has an issue', validating(() => ({ issues: [], warnings: [] })), 'validate:openai', plain],
    ['a result holds a value or issues', validating(() => ({ warnings: [] })), 'validate:openai', plain],
    ['validation finds what all checks find', validating(refusal({})), 'validate:openai', plain],
    [
      'a valid JSON body is returned as it is',
      validating((_: unknown, body: object) => ({ value: { ...body }, warnings: [] })),
      'validate:openai',
      plain,
    ],
    [
      'Cannot add property',
      validating((_: unknown, body: object) => ({ value: Object.assign(body, { a: 1 }), warnings: [] })),
      'validate:openai',
      plain,
    ],
    [
      'a translation shares nothing with the request',
      translating((body: unknown) => ({ value: body, warnings: [] })),
      'translate:openai:openai',
      plain,
    ],
    [
      'a translation is valid in the target',
      translating(() => ({ value: {}, warnings: [] })),
      'translate:openai:ope-ai',
      plain,
    ],
    [
      'every member is accounted for',
      translating(() => ({ value: { prompt: 'x' }, warnings: [], trace: [] })),
      'translate:openai:sora-web',
      plain,
    ],
    [
      'nothing is lost silently',
      translating(() => ({
        value: { prompt: 'x' },
        warnings: [],
        trace: ['model', 'prompt', 'seconds'].map((from) => ({ from, to: '', how: 'exact' })),
      })),
      'translate:openai:sora-web',
      plain,
    ],
    [
      'another reader finds the same',
      { ...subject, parseJson: (() => ({ value: {}, warnings: [] })) as never },
      'parseJson:openai',
      text('{"a":1,"a":2}'),
    ],
    [
      'such a text is refused as json-syntax',
      { ...subject, parseJson: (() => ({ value: {}, warnings: [] })) as never },
      'parseJson:openai',
      text('{'),
    ],
    [
      'a stream says the same in any chunks',
      {
        ...subject,
        parseMultipart: (async (_: unknown, body: unknown) => ({
          value: body instanceof Uint8Array,
          warnings: [],
        })) as never,
      },
      'parseMultipart:openai',
      { ...text('--'), options: 1 },
    ],
    [
      'an answer is valid in the target',
      { ...subject, translateAnswer: (() => ({ value: { id: 1 }, warnings: [] })) as never },
      'translateAnswer:openai:ope-ai',
      { ...plain, body: { answer: {} } },
    ],
  ])('notice where not kept: %s', async (law, faulty, target, input) => {
    expect(await lawBroken(faulty, target, input)).toContain(law)
  })

  it('are kept by the library for every seed', async () => {
    const runs = await targetsOf(subject, ({ name, seeds, run }) => ({ name, all: allOf(seeds, run) }))
    for (const { name, all } of runs) expect([name, await all()]).toEqual([name, 'kept'])
  })

  function allOf<Input>(seeds: readonly Input[], run: Run<Input>): () => Promise<string> {
    return async () => {
      for (const seed of seeds) await run(seed)
      holds('there are seeds', seeds.length > 0)
      return 'kept'
    }
  }
})
