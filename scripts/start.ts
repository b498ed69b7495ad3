import { readdirSync } from 'node:fs'
import { run } from '../src/cli/run'

// `npm start`: lints the bundled example requests, good and bad, one dialect after the other.

const folder = 'examples/requests'
const streams = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr }

for (const dialect of readdirSync(folder)) {
  const files = `${folder}/${dialect}/*.json`
  console.log(`\n$ vidialect lint --dialect ${dialect} '${files}'\n`)
  await run(['lint', '--dialect', dialect, files], streams)
}
console.log('\nThe refusals above are the point: each folder holds requests that its dialect accepts and refuses.')
