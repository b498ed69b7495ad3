import { defineConfig } from 'vitest/config'

const source = (name: string) => new URL(`src/${name}`, import.meta.url).pathname

const all = { lines: 100, branches: 100, functions: 100, statements: 100 }

// `npm run coverage`. A file may have less where the rest has more; codecs, and what they are made of, may not.
const most = { lines: 95, branches: 95, functions: 95, statements: 95 }

export default defineConfig({
  resolve: {
    // The examples import the package by its name.
    alias: [
      { find: /^vidialect$/, replacement: source('index.ts') },
      { find: /^vidialect\/(fetch|fastify|hono|express)$/, replacement: source('adapters/$1.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/untouched-prototypes.ts'],
    // Nothing is timed; this only ends a test that hangs, on a machine that does other work too.
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**', 'schemas/**'],
      reporter: ['text-summary', 'json'],
      thresholds: { 'src/**': most, 'schemas/dialects/**': all, 'schemas/*.ts': all, 'schemas/models/**': all },
    },
  },
})
