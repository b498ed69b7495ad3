import { defineConfig, mergeConfig } from 'vitest/config'
import ordinary from './vitest.config'

// What `npm run mutation` asks of each mutant: tests that run in this process, on sources that Stryker has changed.
export default mergeConfig(
  ordinary,
  defineConfig({
    test: {
      exclude: [
        // These start processes and servers, which load the sources again, without the mutant.
        'test/adapters/{clients,mounting}.test.ts',
        'test/cli/main.test.ts',
        'test/bench.test.ts',
        'test/fuzz.test.ts',
        'test/openapi/gates/**',
        // These read the text of the sources and what is generated from it.
        'test/{source,readme,schema-files}.test.ts',
        // Thousands of generated requests, of which each asks the same as a row of the suites.
        'test/{laws,differential,hostile,gateways}.test.ts',
      ],
    },
  }),
)
