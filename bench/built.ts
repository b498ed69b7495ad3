// The bench measures what users run; the types are those of the source, so that `tsc` needs no build.
const entry = new URL('../dist/index.js', import.meta.url).href

/** The built main entry. */
export const built: typeof import('../src/index') = await import(entry)
