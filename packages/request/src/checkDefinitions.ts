import { warnOfTwin } from './clientNames'
import type { BodyCodec, ResponseCodec } from './codecs/codec'
import type { ClientOptions } from './createClient'

// What is wrong in a definition is wrong whenever the app starts: development finds it, and production carries no check.

/** @throws TypeError */
export function checkClient({ baseURL, name, timeout }: ClientOptions): void {
  const identity = name || baseURL
  if (typeof identity !== 'string') throw new TypeError('A client whose baseURL is a function needs a name')
  checkTimeout(timeout)
  // A test makes many.
  if (process.env.NODE_ENV === 'development') warnOfTwin(identity)
}

/** @throws TypeError */
export function checkEndpoint(definition: {
  readonly method: string
  readonly path: string
  readonly timeout?: number | undefined
  readonly body?: BodyCodec<never> | undefined
  readonly response?: ResponseCodec<unknown> | undefined
}): void {
  const { method, path, timeout, body, response } = definition
  checkBase(path, 'path')
  if (!/^\/(?!\/)/.test(path)) throw new TypeError(`The path ${path} must start with one slash`)
  checkTimeout(timeout)
  if (body?.send && (method !== 'POST' || response?.step)) {
    throw new TypeError('An upload is a POST whose response is text, on every platform')
  }
}

/** @throws TypeError */
export function checkBase(url: string, what: 'path' | 'baseURL'): void {
  if (/[?#]/.test(url)) throw new TypeError(`The ${what} ${url} has a query or a fragment: give the endpoint a query`)
}

/** @throws TypeError */
export function checkTimeout(timeout: number | undefined): void {
  if (timeout === undefined || timeout > 0) return
  throw new TypeError(`A time-out is a positive number of milliseconds; got ${timeout}`)
}
