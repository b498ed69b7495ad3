import { setImmediate } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createCampaign } from './campaign'
import type { countersName } from './counters'
import { type Finding, writeFinding } from './finding-files'
import { reportLines } from './report'
import { targetsOf } from './targets'

// Built and run by scripts/fuzz.ts, in a process that it can end.

type Instrumented = typeof import('./subject') & Readonly<Record<typeof countersName, Uint8Array>>

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, seed: { type: 'string' }, target: { type: 'string' } },
})

/** In executions; then the next target has its turn. */
const slice = 250

const file: string = './instrumented.mjs'
// The build writes it beside this module, so that no type is known of it.
const subject = (await import(file)) as Instrumented
const counters = subject.fuzzCounters
const watch = {
  counters,
  seed: Number(values.seed),
  found: (finding: Finding) => {
    const place = finding.input === undefined ? 'in the last executions' : writeFinding(finding)
    console.log(`${finding.target}: ${finding.message}\n  ${place}`)
  },
}
const all = await targetsOf(subject, (target) => createCampaign(target, watch))
const campaigns = all.filter(({ name }) => `${name}:`.startsWith(`${values.target}`))
if (campaigns.length === 0) throw new RangeError(`No target is named ${values.target}.`)

const start = performance.now()
const seconds = () => (performance.now() - start) / 1000
while (seconds() < Number(values.minutes) * 60) {
  for (const campaign of campaigns) {
    process.send?.(`${campaign.name}, after ${campaign.figures().executions} executions`)
    await campaign.run(slice)
    await setImmediate()
  }
}
console.log(reportLines(campaigns, counters.length, seconds()).join('\n'))
process.exitCode = campaigns.some(({ figures }) => figures().findings > 0) ? 1 : 0
process.disconnect?.()
