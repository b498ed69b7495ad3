import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { assertAgreement } from './agreement'
import { chart } from './chart'
import { peers } from './peers/index'
import { type Finding, report, sectionText } from './report'
import type { Section } from './result'
import { bytesSection } from './sections/bytes'
import { growthSection } from './sections/growth'
import { refuseSection } from './sections/refuse'
import { startSection } from './sections/start'
import { translateSection } from './sections/translate'
import { validateSection } from './sections/validate'

// `npm run bench` measures everything and writes bench/results.md and the chart beside it; with --quick or --only it prints alone.

const sections: readonly Section[] = [
  validateSection,
  refuseSection,
  translateSection,
  bytesSection,
  startSection,
  growthSection,
]

const { values } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' } } })
const { quick, only } = values
const effort =
  quick === true ? { settling: 10, rounds: 11, milliseconds: 1 } : { settling: 50, rounds: 41, milliseconds: 4 }

const chosen = sections.filter(({ name }) => only === undefined || name === only)
if (chosen.length === 0) throw new RangeError(`--only takes one of ${sections.map(({ name }) => name).join(', ')}.`)

const agreement = assertAgreement()
console.log(`${agreement}\n`)

const findings: Finding[] = []
for (const section of chosen) {
  const finding = { section, result: await section.run(effort) }
  findings.push(finding)
  console.log(sectionText(finding))
}

if (quick !== true && only === undefined) {
  const strips = findings.flatMap(({ section, result: { bars } }) =>
    bars === undefined ? [] : [{ title: `${section.title}, as a multiple of JSON.parse`, panels: bars }],
  )
  writeFileSync(new URL('results.md', import.meta.url), report(findings, { agreement, rounds: effort.rounds, peers }))
  writeFileSync(new URL('results.svg', import.meta.url), chart(strips))
  console.log('Written to bench/results.md and bench/results.svg.')
}
