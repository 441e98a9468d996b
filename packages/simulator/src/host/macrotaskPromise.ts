import type { HostContext } from './context'
import { type PromiseKind, promiseCombinators } from './promiseCombinators'

type Settle = (value: unknown) => void
type Executor = ConstructorParameters<PromiseKind>[0]

/**
 * The `Promise` of iOS 15 and older, for the app: its callbacks are ordinary tasks, as it is made with `setTimeout`
 * (framework/runtime/js-support). An async function that was not compiled away gives, and awaits with, the engine's own
 * promises, as in any engine whose `Promise` was replaced; only what it awaits of these comes as a task.
 *
 * @param later the app's own `setTimeout`, so that the callbacks wait while the app is suspended
 */
export function createMacrotaskPromise(
  { realm, reports }: HostContext,
  later: (task: () => void) => void,
): new (
  executor: Executor,
) => object {
  // A constructor that the app calls with `new` and may extend: the one thing here that has to be a class.
  class MacrotaskPromise {
    #state: 'pending' | 'fulfilled' | 'rejected' = 'pending'
    #value: unknown
    #isHandled = false
    #reactions: (() => void)[] = []

    constructor(executor: Executor) {
      if (typeof executor !== 'function') throw realm.error(`Promise resolver ${String(executor)} is not a function`)
      this.#run(executor)
    }

    // Only the first call of either function counts.
    #run(executor: Executor): void {
      let isDone = false
      const once =
        (settle: Settle): Settle =>
        (value) => {
          if (isDone) return
          isDone = true
          settle(value)
        }
      const reject = once((reason) => this.#settle('rejected', reason))
      try {
        executor(
          once((value) => this.#resolve(value)),
          reject,
        )
      } catch (error) {
        reject(error)
      }
    }

    #resolve(value: unknown): void {
      if (value === this) {
        this.#settle('rejected', realm.error('Chaining cycle detected for promise'))
        return
      }
      this.#run((resolve, reject) => {
        // Reading `then` may throw, which rejects.
        const then = isObject(value) ? (value as { then?: unknown }).then : undefined
        if (typeof then === 'function') then.call(value, resolve, reject)
        else this.#settle('fulfilled', value)
      })
    }

    #settle(state: 'fulfilled' | 'rejected', value: unknown): void {
      this.#state = state
      this.#value = value
      for (const react of this.#reactions.splice(0)) later(react)
      if (state === 'rejected' && !this.#isHandled) {
        later(() => {
          if (!this.#isHandled) reports.rejection(value, this)
        })
      }
    }

    // biome-ignore lint/suspicious/noThenProperty: a promise is one.
    then(onFulfilled?: unknown, onRejected?: unknown): MacrotaskPromise {
      this.#isHandled = true
      // An extended one gives its own kind.
      const Kind = this.constructor as typeof MacrotaskPromise
      return new Kind((resolve, reject) => {
        const react = (): void => {
          const isFulfilled = this.#state === 'fulfilled'
          const handler = isFulfilled ? onFulfilled : onRejected
          if (typeof handler !== 'function') {
            ;(isFulfilled ? resolve : reject)(this.#value)
            return
          }
          try {
            resolve(handler(this.#value))
          } catch (error) {
            reject(error)
          }
        }
        if (this.#state === 'pending') this.#reactions.push(react)
        else later(react)
      })
    }

    catch(onRejected?: unknown): MacrotaskPromise {
      return this.then(undefined, onRejected)
    }

    finally(onFinally?: unknown): MacrotaskPromise {
      if (typeof onFinally !== 'function') return this.then(onFinally, onFinally)
      const Kind = this.constructor as typeof MacrotaskPromise
      return this.then(
        (value: unknown) => Kind.resolve(onFinally()).then(() => value),
        (reason: unknown) => Kind.resolve(onFinally()).then(() => Kind.reject(reason)),
      )
    }

    // `this` is the extended one where the app calls it on that.
    // biome-ignore-start lint/complexity/noThisInStatic: see above.
    static resolve(value?: unknown): MacrotaskPromise {
      return value instanceof MacrotaskPromise && value.constructor === this
        ? value
        : new this((resolve) => resolve(value))
    }

    static reject(reason?: unknown): MacrotaskPromise {
      return new this((_, reject) => reject(reason))
    }
    // biome-ignore-end lint/complexity/noThisInStatic: see above.
  }

  // The app sees the name that it knows, and an object of its own realm.
  Object.defineProperty(MacrotaskPromise, 'name', { value: 'Promise' })
  Object.defineProperty(MacrotaskPromise.prototype, Symbol.toStringTag, { value: 'Promise', configurable: true })
  Object.setPrototypeOf(MacrotaskPromise.prototype, Object.getPrototypeOf(realm.newObject()))
  Object.setPrototypeOf(MacrotaskPromise, Object.getPrototypeOf(realm.newObject))
  return Object.assign(MacrotaskPromise, promiseCombinators(realm))
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
}
