/** The test that is running. */
export interface RunningTest {
  name: string
  /** It has failed already: what runs now is an `afterEach`, or what follows in the test. */
  hasFailed: boolean
}

/**
 * Asks the test runner which test is running, so that a failed one can say what the app did. Jest (its runner
 * jest-circus) and Vitest keep it on the global object, under names that are their own affair: where neither is found,
 * or they have changed, nobody knows of a test, and nothing else is different. So it is with concurrent tests: which of
 * them asks, nobody can say.
 */
export function runningTest(): RunningTest | undefined {
  return inJest() ?? inVitest()
}

function inJest(): RunningTest | undefined {
  const symbol = Object.getOwnPropertySymbols(globalThis).find(({ description }) => description === 'JEST_STATE_SYMBOL')
  if (!symbol) return undefined
  // What jest-circus 27 to 30 keep there (types/globals).
  const state = (globalThis as { [key: symbol]: unknown })[symbol] as {
    currentlyRunningTest?: { name: string; errors: unknown[]; concurrent?: boolean } | null
  }
  const test = state?.currentlyRunningTest
  return test && !test.concurrent ? { name: test.name, hasFailed: test.errors.length > 0 } : undefined
}

function inVitest(): RunningTest | undefined {
  // What Vitest 1 to 3 keep there (its worker state).
  const { __vitest_worker__: worker } = globalThis as {
    __vitest_worker__?: { current?: { type: string; name: string; concurrent?: boolean; result?: { state: string } } }
  }
  const test = worker?.current
  if (test?.type !== 'test' || test.concurrent) return undefined
  return { name: test.name, hasFailed: test.result?.state === 'fail' }
}
