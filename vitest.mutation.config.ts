import { defineConfig, mergeConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import ordinary from './vitest.config'

// Seconds each, and what they find the quick ones mostly find before.
const slow = /\/(?:json-schema|model-schema|conformance|accepted-rows|compiled|form-text)\.test\.ts$/

/** Runs the quick files first: the first test that fails ends the run of a mutant. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) => slow.test(moduleId)
    return [...files.filter((file) => !isSlow(file)), ...files.filter(isSlow)]
  }
}

// What `npm run mutation` asks of each mutant: tests that run in this process, on sources that Stryker has changed.
export default mergeConfig(
  ordinary,
  defineConfig({
    test: {
      // Modules are loaded once for all files of a run, which takes a third of the time.
      isolate: false,
      sequence: { sequencer: QuickFirst },
      exclude: [
        // These start processes and servers, which load the sources again, without the mutant.
        'test/adapters/{clients,mounting}.test.ts',
        'test/cli/{main,lint-threads}.test.ts',
        'test/bench.test.ts',
        'test/fuzz.test.ts',
        'test/openapi/gates/**',
        // These read the text of the sources and what is generated from it.
        'test/{source,readme,schema-files,security,generated-files,patterns}.test.ts',
        // These replace modules, or need their own.
        'test/{clean,unknown-names}.test.ts',
        // Thousands of requests each: they would multiply the hours, and may kill what nothing else does.
        'test/{laws,differential,hostile,gateways,canary}.test.ts',
        'test/adapters/{canary,kept-alive}.test.ts',
      ],
    },
  }),
)
