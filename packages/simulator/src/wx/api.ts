import type { HostContext } from '../host/context'
import { describe } from '../host/errorReports'

/** The options of a callback API, as the app gave them. */
export type ApiOptions = Record<string, unknown> & {
  success?: (result: unknown) => void
  fail?: (result: unknown) => void
  complete?: (result: unknown) => void
}

/** What an API does, after it returned: gives the fields of its result, or throws an error with the text after `fail `. */
export type ApiAction = (options: ApiOptions) => unknown

/** Makes `wx.<name>` of an action. Without callbacks it returns a promise, as WeChat's do. */
export type ApiMaker = (name: string, action: ApiAction) => (options?: ApiOptions) => unknown

export function createApiMaker({ gate, platform, realm }: HostContext): ApiMaker {
  return (name, action) => {
    const run = (options: ApiOptions): void => {
      const settle = (callback: unknown, fields: Record<string, unknown>): void => {
        const result = Object.assign(realm.newObject(), fields)
        gate.run(() => typeof callback === 'function' && callback(result))
        gate.run(() => options.complete?.(result))
      }
      platform.setTimeout(async () => {
        try {
          const fields = (await action(options)) as Record<string, unknown> | undefined
          settle(options.success, { errMsg: `${name}:ok`, ...fields })
        } catch (error) {
          settle(options.fail, { errMsg: `${name}:fail ${describe(error).message}` })
        }
      }, 0)
    }
    return (options = {}) => {
      if (options.success || options.fail || options.complete) return run(options)
      return realm.newPromise((success, fail) => run({ ...options, success, fail }))
    }
  }
}

/** The text of WeChat's complaint about an argument of the wrong type. */
export function parameterError(name: string, type: string, value: unknown): string {
  const actual = value === null ? 'Null' : typeof value
  const text = actual[0]?.toUpperCase() + actual.slice(1)
  return `parameter error: parameter.${name} should be ${type} instead of ${text};`
}
