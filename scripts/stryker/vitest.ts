import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  customMatchers,
  GLOBAL_EXPECT,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect'
import { getCurrentTest } from '@vitest/runner'
import { restoreAllMocks, spyOn } from '@vitest/spy'

// What tests import as `vitest` when they are put to a mutant: the same runner and matchers, without the server.

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)

interface Extendable {
  extend(expect: unknown, matchers: object): void
}

const assertion = (value: unknown, message?: string) => {
  const assert = chai.expect(value, message) as Chai.Assertion & { withTest(test: unknown): Chai.Assertion }
  const test = getCurrentTest()
  return test === undefined ? assert : assert.withTest(test)
}

const matchers = (globalThis as unknown as Record<symbol, object>)[ASYMMETRIC_MATCHERS_OBJECT]

export const expect = Object.assign(assertion, chai.expect, matchers, {
  getState: () => getState(expect as never),
  setState: (state: object) => setState(state, expect as never),
  extend: (added: object) => (chai.expect as unknown as Extendable).extend(expect, added),
})

setState({ assertionCalls: 0, isExpectingAssertions: false } as never, expect as never)
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect, writable: true, configurable: true })
expect.extend(customMatchers)

export const vi = { restoreAllMocks, spyOn }
export { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } from '@vitest/runner'
export { expectTypeOf } from 'expect-type'
