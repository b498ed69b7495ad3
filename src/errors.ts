import type { Issue } from '../schemas/issue'

/** Thrown for a dialect id that is not registered; the message suggests the near one. */
export class UnknownDialectError extends Error {
  override name = 'UnknownDialectError'
}

/** Thrown for an option, or a value of one, that there is not; the message suggests the near one. */
export class InvalidOptionError extends RangeError {
  override name = 'InvalidOptionError'
}

/** Thrown for a dialect that was defined but not compiled. */
export class UncompiledDialectError extends Error {
  override name = 'UncompiledDialectError'

  constructor(id: string) {
    super(`Dialect "${id}" is not compiled; pass it through compileDialect of vidialect/compile first.`)
  }
}

/** Thrown for a dialect that has no codec for what is to be translated. */
export class UntranslatableDialectError extends Error {
  override name = 'UntranslatableDialectError'

  constructor(id: string, what: 'requests' | 'answers' = 'requests') {
    super(`Dialect "${id}" has no codec, so its ${what} cannot be translated.`)
  }
}

/** Thrown where a writer emits what its own dialect refuses: a defect of this library, never of a request. */
export class TranslationDefect extends Error {
  override name = 'TranslationDefect'

  constructor(id: string, issues: readonly Issue[]) {
    const places = issues.map(({ code, path }) => `${code} at ${path.join('.')}`)
    super(`The writer of "${id}" emitted a request that the dialect refuses: ${places.join(', ')}.`)
  }
}
