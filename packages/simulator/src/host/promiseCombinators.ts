import type { Realm } from './types'

type Settle = (value: unknown) => void

interface Outcome {
  resolve: Settle
  reject: Settle
}

interface PromiseLike {
  then(onFulfilled?: unknown, onRejected?: unknown): PromiseLike
}

/** A promise constructor, as far as these functions need one. */
export interface PromiseKind {
  new (executor: (resolve: Settle, reject: Settle) => void): PromiseLike
  resolve(value?: unknown): PromiseLike
}

type Combinator = (this: PromiseKind, items: Iterable<unknown>) => PromiseLike

/** `all`, `allSettled`, `any` and `race` for a constructor that is not the engine's own. */
export function promiseCombinators(realm: Realm): Record<'all' | 'allSettled' | 'any' | 'race', Combinator> {
  const gather = (
    Kind: PromiseKind,
    items: Iterable<unknown>,
    take: (promise: PromiseLike, put: Settle, outcome: Outcome) => void,
    /** Every item has put its value. */
    end: (values: unknown[], outcome: Outcome) => void,
  ): PromiseLike =>
    new Kind((resolve, reject) => {
      const outcome = { resolve, reject }
      const values: unknown[] = []
      let length = 0
      // One more than the items until all are seen: a thenable may answer at once.
      let left = 1
      const done = (): void => {
        left--
        if (left === 0) end(realm.toArray(values), outcome)
      }
      for (const item of items) {
        const index = length++
        left++
        const put: Settle = (value) => {
          values[index] = value
          done()
        }
        take(Kind.resolve(item), put, outcome)
      }
      done()
    })
  const settled = (fields: object): object => Object.assign(realm.newObject(), fields)

  return {
    all(items) {
      return gather(
        this,
        items,
        (promise, put, { reject }) => promise.then(put, reject),
        (values, { resolve }) => resolve(values),
      )
    },
    allSettled(items) {
      return gather(
        this,
        items,
        (promise, put) =>
          promise.then(
            (value: unknown) => put(settled({ status: 'fulfilled', value })),
            (reason: unknown) => put(settled({ status: 'rejected', reason })),
          ),
        (values, { resolve }) => resolve(values),
      )
    },
    any(items) {
      return gather(
        this,
        items,
        (promise, put, { resolve }) => promise.then(resolve, put),
        (errors, { reject }) =>
          reject(Object.assign(realm.error('All promises were rejected'), { name: 'AggregateError', errors })),
      )
    },
    race(items) {
      return new this((resolve, reject) => {
        for (const item of items) this.resolve(item).then(resolve, reject)
      })
    },
  }
}
