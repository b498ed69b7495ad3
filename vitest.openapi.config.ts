import { defineConfig } from 'vitest/config'

// `npm run check:openapi`: what takes a linter, a compiler or a browser, so that `npm test` stays quick.
export default defineConfig({
  test: { include: ['test/openapi/gates/*.gate.ts'], testTimeout: 180_000, hookTimeout: 120_000, maxWorkers: 2 },
})
