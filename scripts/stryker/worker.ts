import { join, relative } from 'node:path'
import { testFiles } from 'virtual:test-files'
import type { InstrumenterContext } from '@stryker-mutator/api/core'
import { type File, startTests, type Task, type Test, type VitestRunner, type VitestRunnerConfig } from '@vitest/runner'
import type { Answer, Order, TestAnswer } from './order'

const config: VitestRunnerConfig = {
  root: process.cwd(),
  setupFiles: [],
  name: undefined,
  passWithNoTests: true,
  testNamePattern: undefined,
  allowOnly: false,
  sequence: { seed: 0, hooks: 'stack', setupFiles: 'list' },
  chaiConfig: undefined,
  maxConcurrency: 1,
  testTimeout: 20_000,
  hookTimeout: 20_000,
  retry: 0,
  includeTaskLocation: false,
  tags: [],
  tagsFilter: undefined,
  strictTags: false,
}

/** Where Stryker's changes of the source look up which of them is in force. */
function context(): InstrumenterContext {
  const global = globalThis as { __stryker__?: InstrumenterContext }
  global.__stryker__ ??= {}
  return global.__stryker__
}

const nameOf = ({ name, suite }: Task): string => (suite === undefined ? name : `${nameOf(suite)} ${name}`)

const idOf = (test: Test) => `${test.file.name}#${nameOf(test)}`

function testsOf(task: Task): Test[] {
  return task.type === 'test' ? [task] : task.tasks.flatMap(testsOf)
}

/** Leaves out the tests that were not asked for, and the suites that hold no other. */
function choose(task: Task, chosen: ReadonlySet<string>): boolean {
  const isChosen =
    task.type === 'test' ? chosen.has(idOf(task)) : task.tasks.filter((each) => choose(each, chosen)).length > 0
  if (!isChosen) task.mode = 'skip'
  return isChosen
}

/** Chooses in a file; all of it where a test is missed, since the mutant has changed what the tests are called. */
function chooseIn(file: File, chosen: ReadonlySet<string>): void {
  const there = new Set(testsOf(file).map(idOf))
  const missed = [...chosen].some((id) => id.startsWith(`${file.name}#`) && !there.has(id))
  if (!missed) choose(file, chosen)
}

function runnerOf({ mutant, tests }: Order): VitestRunner {
  const stryker = context()
  const chosen = tests === undefined ? undefined : new Set(tests)
  let hasFailed = false
  return {
    config,
    importFile: async (path) => {
      await testFiles[relative(config.root, path)]?.()
    },
    onCollected: (files: File[]) => {
      if (chosen !== undefined) for (const file of files) chooseIn(file, chosen)
    },
    onBeforeRunTask: (test) => {
      if (hasFailed && mutant !== undefined) test.mode = 'skip'
    },
    onBeforeTryTask: (test) => {
      if (mutant === undefined) stryker.currentTestId = idOf(test)
    },
    onTaskFinished: () => {
      delete stryker.currentTestId
    },
    onAfterRunTask: ({ result }) => {
      hasFailed ||= result?.state === 'fail'
    },
  }
}

function answerOf(test: Test): TestAnswer {
  const { result } = test
  const state = result?.state === 'pass' ? 'passed' : result?.state === 'fail' ? 'failed' : 'skipped'
  return {
    id: idOf(test),
    name: nameOf(test),
    file: test.file.name,
    milliseconds: result?.duration ?? 0,
    state,
    message: result?.errors?.[0]?.message ?? '',
  }
}

/** Runs files one after another, up to the first that fails where there is a mutant. */
export async function run(order: Order): Promise<Answer> {
  const { mutant, hitLimit, files } = order
  const stryker = context()
  // In force from the first module on, so that what is worked out while modules and tests are loaded counts too.
  const hitCount = hitLimit === undefined ? undefined : 0
  Object.assign(stryker, { activeMutant: mutant, hitLimit, hitCount, mutantCoverage: undefined })
  const runner = runnerOf(order)
  const tests: TestAnswer[] = []
  let failure: string | undefined
  for (const path of files) {
    const [file] = await startTests([join(config.root, path)], runner)
    if (file === undefined) continue
    tests.push(...testsOf(file).map(answerOf))
    const error = file.result?.errors?.[0]
    failure ??= error === undefined ? undefined : `${path}: ${error.message}`
    if (mutant !== undefined && file.result?.state === 'fail') break
  }
  return { tests, failure, hits: stryker.hitCount, coverage: stryker.mutantCoverage }
}
