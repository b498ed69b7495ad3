import { expect } from 'vitest'
import type { DialectArgument, ValidateOptions } from '../index'
import { toBeValidRequest } from './to-be-valid-request'
import { type TranslationExpected, toTranslateTo } from './to-translate-to'

export type { TranslationExpected } from './to-translate-to'

declare module 'vitest' {
  // The parameter must be there, as in the interface that this adds to.
  interface Matchers<T> {
    /**
     * Asserts that a parsed body, or decoded form fields with `encoding: 'form'`, is a valid request of a dialect.
     *
     * Warnings do not fail it. The failure message reads like that of `vidialect lint`.
     */
    toBeValidRequest(dialect: DialectArgument, options?: ValidateOptions): void
    /**
     * Asserts that a request can be written in another dialect, without a loss unless `losses: 'report'` allows it.
     *
     * Without `from` the request is read as the dialect that fits it best.
     */
    toTranslateTo(dialect: DialectArgument, options?: TranslationExpected): void
  }
}

expect.extend({ toBeValidRequest, toTranslateTo })
