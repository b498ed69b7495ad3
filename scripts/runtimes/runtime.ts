/** A place to run the smoke suite in. */
export interface Runtime {
  readonly name: string
  /**
   * Runs the suite against the package in a folder, and returns its version and what the suite says; rejects with what
   * failed. Where the machine does not have the runtime, there is a reason instead.
   */
  readonly run: ((place: string) => Promise<string>) | { readonly skipped: string }
}

/** The suite in the folder, as JavaScript. */
export const suite = 'smoke.js'

/** The package's main module in the folder. */
export const main = 'node_modules/vidialect/dist/index.js'

/** The module in the folder that writes OpenAPI documents. */
export const openapi = 'node_modules/vidialect/dist/openapi.js'
