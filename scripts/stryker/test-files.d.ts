/** All files of tests, written by the bundler: each is loaded by a call. */
declare module 'virtual:test-files' {
  export const testFiles: Readonly<Record<string, () => Promise<unknown>>>
}
