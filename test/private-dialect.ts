import { Type } from '@sinclair/typebox'
import type { Examples } from '../schemas/example'
import { compileDialect, defineDialect, defineFamily, refused, sizeText, urlOrData, words } from '../src/compile/index'

const family = defineFamily({
  id: 'lantern',
  title: 'Lantern',
  vendor: 'Nobody',
  sources: { handbook: { reference: 'Lantern handbook', read: '2026-11-21' } },
  models: [
    {
      id: 'lantern-1',
      names: { lantern: ['lantern-1', 'lantern-latest'] },
      durations: [{ seconds: [3, 6], sources: ['handbook'] }],
    },
  ],
})

/** A sixth dialect that only the tests know, made with what the package exports. */
export const lantern = compileDialect(
  defineDialect({
    id: 'lantern',
    title: 'Lantern',
    description: 'A dialect that only the tests know.',
    document: { title: 'Lantern handbook' },
    endpoints: [
      {
        method: 'POST',
        path: '/lantern',
        operation: 'create',
        summary: 'Create a video',
        contentTypes: ['application/json'],
        authentication: [{ scheme: 'bearer', description: 'A key.' }],
      },
    ],
    schemas: {
      json: Type.Object({
        model: Type.String(),
        text: Type.String({ minLength: 1 }),
        length: Type.Optional(Type.Integer()),
        pixels: Type.Optional(Type.String()),
        mood: Type.Optional(words(['calm', 'wild'])),
        picture: Type.Optional(urlOrData()),
        prompt: refused('Send `text` instead.'),
      }),
      created: Type.Object({ id: Type.String() }),
    },
    rules: [
      {
        code: 'pixel-format',
        severity: 'warning',
        on: ['pixels'],
        expects: { pattern: sizeText },
        message: '`pixels` should be WIDTHxHEIGHT.',
      },
    ],
    fields: {
      model: ['model'],
      prompt: ['text'],
      duration: [{ path: ['length'], unit: 'seconds' }],
      size: [['pixels']],
    },
    unknownModel: 'error',
    modelLimit: 'error',
  }),
  { families: [family] },
)

const smallest = { model: 'lantern-1', text: 'A lamp is lit.' }

export const lanternExamples: Examples = {
  requests: [
    { description: 'accepts the smallest request', data: smallest, valid: true },
    { description: 'accepts another name of the model', data: { ...smallest, model: 'lantern-latest' }, valid: true },
    {
      description: 'refuses a refused field',
      data: { ...smallest, prompt: 'x' },
      valid: false,
      issues: [{ code: 'refused-field', path: ['prompt'] }],
    },
    {
      description: 'refuses a word that it does not list',
      data: { ...smallest, mood: 'clam' },
      valid: false,
      issues: [{ code: 'enum', path: ['mood'] }],
    },
    {
      description: 'refuses a length that the model does not take',
      data: { ...smallest, length: 4 },
      valid: false,
      issues: [{ code: 'unsupported-duration', path: ['length'] }],
    },
    {
      description: 'refuses an unknown model',
      data: { ...smallest, model: 'lantern-2' },
      valid: false,
      issues: [{ code: 'unknown-model', path: ['model'] }],
    },
    {
      description: 'warns about other pixels',
      data: { ...smallest, pixels: 'big' },
      valid: true,
      warnings: [{ code: 'pixel-format', path: ['pixels'] }],
    },
  ],
  answers: [
    { description: 'accepts an id', kind: 'created', data: { id: 'x' }, valid: true },
    { description: 'refuses an answer without id', kind: 'created', data: {}, valid: false },
  ],
}
