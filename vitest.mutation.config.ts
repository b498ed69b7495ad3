import { defineConfig, mergeConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import ordinary from './vitest.config'

/** Seconds each, and what they find the quick ones mostly find before. */
const last = ['accepted-rows', 'form-text', 'compiled', 'json-schema', 'model-schema']

/** Runs the suites first, which notice most, and slow files last: the first test that fails ends the run of a mutant. */
class LikelyFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const is = ({ moduleId }: TestSpecification, name: string) => moduleId.endsWith(`/${name}.test.ts`)
    const rank = (file: TestSpecification) =>
      is(file, 'conformance') ? -1 : 1 + last.findIndex((name) => is(file, name))
    return [...files].sort((left, right) => rank(left) - rank(right))
  }
}

// What `npm run mutation` asks of each mutant: tests that run in this process, on sources that Stryker has changed.
export default mergeConfig(
  ordinary,
  defineConfig({
    test: {
      // Modules are loaded once for all files of a run, which takes a third of the time.
      isolate: false,
      sequence: { sequencer: LikelyFirst },
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
