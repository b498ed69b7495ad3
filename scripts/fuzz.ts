import { fork } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildFuzzer } from './fuzz/build'

// `npm run fuzz -- --minutes 1 --seed 20260101 --target translate:openai`: changes the examples of every dialect over and
// over, keeps what leads to code that nothing led to before, and holds every result to what the library promises. A seed
// repeats a run, as far as it comes. Each finding is cut down and written to test/fuzz-findings, and fails the run.

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '20260101' },
    target: { type: 'string', default: '' },
  },
})
if (!(Number(values.minutes) > 0) || !Number.isSafeInteger(Number(values.seed))) {
  throw new RangeError('--minutes must be a number above 0, --seed a whole number.')
}

/** In milliseconds; a slice of executions takes far less, so that its process hangs. */
const silence = 60_000

const folder = await buildFuzzer()
try {
  process.exitCode = await run(join(folder, 'main.mjs'))
} finally {
  await rm(folder, { recursive: true })
}

/** Runs the fuzzer until it ends, or ends it where it says nothing for too long. */
function run(main: string): Promise<number> {
  const fuzzer = fork(
    main,
    Object.entries(values).flatMap(([name, value]) => [`--${name}`, value]),
    { execArgv: [] },
  )
  let last = 'the start'
  let isWarned = false
  const hang = () => {
    // Once may be a pause of the whole machine, this process included.
    if (!isWarned) {
      isWarned = true
      guard = setTimeout(hang, silence)
      return
    }
    console.log(`An execution does not end: --seed ${values.seed}, ${last}.`)
    fuzzer.kill('SIGKILL')
  }
  let guard = setTimeout(hang, silence)
  fuzzer.on('message', (where) => {
    last = `${where}`
    isWarned = false
    clearTimeout(guard)
    guard = setTimeout(hang, silence)
  })
  return new Promise((resolve) => {
    fuzzer.on('exit', (code) => {
      clearTimeout(guard)
      resolve(code ?? 1)
    })
  })
}
