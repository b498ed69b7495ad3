import { chooseJudged, chooseTranslated } from './golden/choose'
import type { Golden } from './golden/record'
import { report, settleFiles } from './settle'

// `npm run golden` writes test/golden anew, and `--check` tells what is not current. Read the difference: each line is what a
// user is told.

const lines = (rows: readonly Golden[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

const files = new Map([
  ['test/golden/judged.jsonl', lines(await chooseJudged())],
  ['test/golden/translated.jsonl', lines(await chooseTranslated())],
])

report('Golden answers', await settleFiles('.', files))
