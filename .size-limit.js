import { readdirSync } from 'node:fs'

// A validator is the generated module alone; what all dialects share, and the facts of models, are in the entries below.
const shared = ['../src/*', '../schemas/*']

const validators = readdirSync('generated')
  .filter((file) => file.endsWith('.js'))
  .map((file) => ({
    name: `validator of ${file.slice(0, -3)}`,
    path: `generated/${file}`,
    limit: '6 kB',
    gzip: true,
    modifyEsbuildConfig: (config) => ({ ...config, external: shared }),
  }))

// The goals of the last two are 25 kB and 45 kB. They hold the codecs, which belong to every dialect, and the facts with
// their sources, which messages quote; until those are apart the gate keeps them from growing.
export default [
  ...validators,
  { name: 'one dialect', path: 'dist/dialects/openai.js', limit: '25.7 kB', gzip: true },
  { name: 'validate, all dialects', path: 'dist/index.js', import: '{ validate }', limit: '53.3 kB', gzip: true },
  { name: 'main entry', path: 'dist/index.js', limit: '71.8 kB', gzip: true },
]
