import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CoveragePerTestId } from '@stryker-mutator/api/core'
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  type DryRunOptions,
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner'
import { glob } from 'tinyglobby'
import { bundleTests } from './bundle'
import type { Answer, TestAnswer } from './order'
import { loadingOf, Scheduler } from './schedule'
import { testsLeftOut } from './tests-left-out'
import { type Runs, runsOf } from './thread'

// The script of the tests, and how long each took, in the copy of the project that Stryker works in.
const scriptName = '.tests.cjs'
const timingsName = '.tests.json'

/** Milliseconds of the processor that any run may take, and each may take thrice what its tests do without a mutant besides. */
const patience = 5000

/**
 * Puts mutants to the tests in threads, each with modules of its own.
 *
 * Stryker's runner for vitest starts its server's workers and loads every module anew for each mutant, which takes
 * seconds. Here all tests are one script, compiled once; vitest's own runner and matchers run in it.
 */
class ThreadRunner implements TestRunner {
  // A runner is put into the copy after this module is loaded.
  readonly #root = process.cwd()
  readonly #runs: Runs = runsOf(join(this.#root, scriptName))
  #scheduler: Scheduler | undefined

  capabilities() {
    return { reloadEnvironment: true }
  }

  /** The first runner sees all tests pass, and leaves its script and how long each took for the others. */
  async dryRun({ timeout }: DryRunOptions): Promise<DryRunResult> {
    const root = this.#root
    await bundleTests(root, join(root, scriptName))
    const files = (await glob('test/**/*.test.ts', { cwd: root, ignore: testsLeftOut })).sort()
    const tests: TestAnswer[] = []
    const perTest: CoveragePerTestId = {}
    for (const file of files) {
      const order = { mutant: undefined, hitLimit: undefined, files: [file], tests: undefined }
      const answer = await this.#runs.run(order, timeout)
      if (answer === undefined) return { status: DryRunStatus.Timeout, reason: file }
      if (answer.failure !== undefined) return { status: DryRunStatus.Error, errorMessage: answer.failure }
      tests.push(...answer.tests.filter(({ state }) => state !== 'skipped'))
      Object.assign(perTest, answer.coverage?.perTest, { [loadingOf(file)]: answer.coverage?.static ?? {} })
    }
    this.#runs.keep()
    await writeFile(join(root, timingsName), JSON.stringify(tests))
    const loadings = files.map((file) => loaded(loadingOf(file), file))
    const results = [...tests, ...loadings].map((test) => resultOf(test, root))
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: { perTest, static: {} } }
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, hitLimit, sandboxFileName, testFilter, timeout } = options
    this.#scheduler ??= new Scheduler(JSON.parse(await readFile(join(this.#root, timingsName), 'utf8')))
    const { files, tests, milliseconds } = this.#scheduler.plan(sandboxFileName, testFilter)
    const order = { mutant: activeMutant.id, hitLimit, files, tests }
    const answer = await this.#runs.run(order, Math.min(timeout, patience + 3 * milliseconds))
    const result = verdictOf(answer, hitLimit)
    if (result.status === MutantRunStatus.Killed) this.#scheduler.note(sandboxFileName, result.killedBy)
    return result
  }

  async dispose() {
    await this.#runs.end()
  }
}

/** The loading of a file, among the tests. */
function loaded(id: string, file: string): TestAnswer {
  return { id, name: id, file, milliseconds: 0, state: 'passed', message: '' }
}

function verdictOf(answer: Answer | undefined, hitLimit: number | undefined): MutantRunResult {
  if (answer === undefined) return { status: MutantRunStatus.Timeout }
  const { failure, hits, tests } = answer
  if (hits !== undefined && hitLimit !== undefined && hits > hitLimit) {
    return { status: MutantRunStatus.Timeout, reason: `The mutant was reached ${hits} times.` }
  }
  const run = tests.filter(({ state }) => state !== 'skipped')
  const killers = run.filter(({ state }) => state === 'failed')
  const nrOfTests = run.length
  if (killers.length > 0) {
    const [{ message } = { message: '' }] = killers
    return { status: MutantRunStatus.Killed, killedBy: killers.map(({ id }) => id), failureMessage: message, nrOfTests }
  }
  if (failure === undefined) return { status: MutantRunStatus.Survived, nrOfTests }
  return { status: MutantRunStatus.Killed, killedBy: [], failureMessage: failure, nrOfTests }
}

function resultOf({ id, name, file, milliseconds, state, message }: TestAnswer, root: string): TestResult {
  const base = { id, name, timeSpentMs: milliseconds, fileName: join(root, file) }
  if (state === 'failed') return { ...base, status: TestStatus.Failed, failureMessage: message }
  return { ...base, status: state === 'passed' ? TestStatus.Success : TestStatus.Skipped }
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'threads', () => new ThreadRunner())]
