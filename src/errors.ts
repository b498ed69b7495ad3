/** Thrown for a dialect id that is not registered; the message suggests the near one. */
export class UnknownDialectError extends Error {
  override name = 'UnknownDialectError'
}

/** Thrown for a dialect that was defined but not compiled. */
export class UncompiledDialectError extends Error {
  override name = 'UncompiledDialectError'

  constructor(id: string) {
    super(`Dialect "${id}" is not compiled; pass it through compileDialect of vidialect/compile first.`)
  }
}
