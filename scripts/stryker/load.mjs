import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { constants, Script } from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'

// Runs in a thread of its own for each mutant, since a changed source may leave anything behind in what it remembers.

const { script: path, order } = workerData
// Else what ran long ago would be missing in what is kept of the first run, which V8 takes only under the same flags.
setFlagsFromString('--no-flush-bytecode')
const compiled = `${path}.compiled`

const script = new Script(readFileSync(path, 'utf8'), {
  filename: path,
  cachedData: existsSync(compiled) ? readFileSync(compiled) : undefined,
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
})
const module = { exports: {} }
script.runInThisContext()(createRequire(path), module)
const answer = await module.exports.run(order)
// What was compiled in the first run, the others need not compile again.
if (order.mutant === undefined) writeFileSync(compiled, script.createCachedData())
parentPort.postMessage(answer)
