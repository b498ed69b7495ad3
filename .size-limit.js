import { readdirSync } from 'node:fs'

// A validator is the generated module alone; what all dialects share, and the facts of models, are in the entries below.
const shared = ['../src/*', '../schemas/*', './families/*']

const validators = readdirSync('generated')
  .filter((file) => file.endsWith('.js'))
  .map((file) => ({
    name: `validator of ${file.slice(0, -3)}`,
    path: `generated/${file}`,
    limit: '6 kB',
    gzip: true,
    modifyEsbuildConfig: (config) => ({ ...config, external: shared }),
  }))

// The goals of the last two are 25 kB and 45 kB. `validate` holds the validators, the facts of models with their sources,
// which messages quote, and what finds and words the issues, but no codec; the gate keeps all of it from growing.
export default [
  ...validators,
  { name: 'one dialect', path: 'dist/dialects/openai.js', limit: '28.2 kB', gzip: true },
  { name: 'validate, all dialects', path: 'dist/index.js', import: '{ validate }', limit: '45.1 kB', gzip: true },
  { name: 'main entry', path: 'dist/index.js', limit: '79.5 kB', gzip: true },
]
