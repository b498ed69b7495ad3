import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { constants, Script } from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'

// Each order gets modules of its own, since a changed source may leave anything behind in what it remembers. What is
// compiled is shared by all.

const path = workerData
// Else what ran long ago would be missing in what is kept of the first run, which V8 takes only under the same flags.
setFlagsFromString('--no-flush-bytecode')
const compiled = `${path}.compiled`

const script = new Script(readFileSync(path, 'utf8'), {
  filename: path,
  cachedData: existsSync(compiled) ? readFileSync(compiled) : undefined,
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
})

const builtIn = [Object, Array, Map, Set, String, RegExp, Promise, Error].flatMap((each) => [each, each.prototype])

/** What an order could leave behind for the next: members more or less of what is built in. */
const membersBuiltIn = () => builtIn.map((each) => Reflect.ownKeys(each).length).join()

async function answerTo(order) {
  const module = { exports: {} }
  script.runInThisContext()(createRequire(path), module)
  return module.exports.run(order)
}

/** In one step, since another thread may start meanwhile. */
function keep() {
  writeFileSync(`${compiled}.new`, script.createCachedData())
  renameSync(`${compiled}.new`, compiled)
}

const atFirst = membersBuiltIn()
parentPort.on('message', async (order) => {
  // What was compiled so far, other threads need not compile again.
  if (order === 'keep') return keep()
  const answer = await answerTo(order)
  parentPort.postMessage({ ...answer, isClean: membersBuiltIn() === atFirst })
})
