/** Everything that is fuzzed, and what its results are compared with; bundled and instrumented as one. */

export { decodeForm } from '../../src/form'
export * from '../../src/index'
export { shapeOf } from '../../src/shape'
export { tidyUpload } from '../../src/uploads'
export { findingsOf, isClean } from '../../test/findings'
