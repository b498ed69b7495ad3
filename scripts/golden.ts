import { mkdir, writeFile } from 'node:fs/promises'
import { chooseJudged, chooseTranslated } from './golden/choose'
import { goldenFolder } from './golden/record'

// `npm run golden` writes test/golden anew. Read the difference: each line is what a user is told.

await mkdir(goldenFolder, { recursive: true })
for (const [name, rows] of [
  ['judged', await chooseJudged()],
  ['translated', await chooseTranslated()],
] as const) {
  await writeFile(new URL(`${name}.jsonl`, goldenFolder), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  console.log(`${name}: ${rows.length} rows`)
}
