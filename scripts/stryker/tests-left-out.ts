/** Tests that no mutant is put to: what they run is not the changed source, or they take the hours of all others. */
export const testsLeftOut = [
  // These start processes and servers, which load the sources again, without the mutant.
  'test/adapters/{clients,mounting}.test.ts',
  'test/cli/{main,lint-threads}.test.ts',
  'test/bench.test.ts',
  'test/fuzz.test.ts',
  'test/openapi/gates/**',
  // These read the text of the sources and what is generated from it.
  'test/{source,readme,schema-files,security,generated-files,patterns}.test.ts',
  // These replace modules.
  'test/{clean,unknown-names}.test.ts',
  // Thousands of requests each: they would multiply the hours, and may kill what nothing else does.
  'test/{laws,differential,hostile,gateways,canary,json-schema}.test.ts',
  'test/adapters/{canary,kept-alive}.test.ts',
]
