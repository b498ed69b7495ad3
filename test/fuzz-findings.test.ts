import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Finding, findingsFolder } from '../scripts/fuzz/finding-files'
import * as subject from '../scripts/fuzz/subject'
import { targetsOf } from '../scripts/fuzz/targets'

// Each file is an input that once broke a law of scripts/fuzz/laws, as `npm run fuzz` wrote it.

const runs = await targetsOf(subject, ({ name, kind, run, seeds }) => ({
  name,
  again: (written: unknown) => run(kind.read(written)),
  rewritten: () => seeds.map((seed) => [kind.write(seed), kind.write(kind.read(kind.write(seed)))] as const),
}))

const findings = readdirSync(findingsFolder).map(
  // Written by `writeFinding`.
  (file) => [file, JSON.parse(readFileSync(join(findingsFolder, file), 'utf8')) as Finding] as const,
)

describe('what fuzzing found', () => {
  it.each(findings)('is right now: %s', async (_, { target, input }) => {
    const found = runs.find(({ name }) => name === target)
    expect(await found?.again(input)).toBeTypeOf('boolean')
  })

  it('is read from a file as it was', () => {
    for (const [once, twice] of runs.flatMap(({ rewritten }) => rewritten())) expect(twice).toEqual(once)
  })
})
