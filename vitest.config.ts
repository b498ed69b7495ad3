import { defineConfig } from 'vitest/config'

const source = (name: string) => new URL(`src/${name}`, import.meta.url).pathname

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
    coverage: { provider: 'v8', include: ['src/**', 'schemas/**'], reporter: ['text-summary', 'json'] },
  },
})
