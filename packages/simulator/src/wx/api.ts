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
export type ApiMaker = (
  name: string,
  action: ApiAction,
  /** It takes effect before the call returns, so that a user meets it; only the callbacks come later. @default false */
  timing?: { atOnce: boolean },
) => (options?: ApiOptions) => unknown

export function createApiMaker({ gate, platform, realm }: HostContext): ApiMaker {
  return (name, action, { atOnce } = { atOnce: false }) => {
    const run = (options: ApiOptions): void => {
      const settle = (callback: unknown, fields: Record<string, unknown>): void => {
        const result = Object.assign(realm.newObject(), fields)
        gate.run(() => typeof callback === 'function' && callback(result))
        gate.run(() => options.complete?.(result))
      }
      const begun = atOnce ? (async () => action(options))() : undefined
      // Heard below, which is too late for Node.
      begun?.catch(() => undefined)
      platform.setTimeout(async () => {
        try {
          const fields = (await (begun ?? action(options))) as Record<string, unknown> | undefined
          settle(options.success, { errMsg: `${name}:ok`, ...fields })
        } catch (error) {
          settle(options.fail, { errMsg: `${name}:fail ${describe(error).message}`, ...numberOf(error) })
        }
      }, 0)
    }
    return (options = {}) => {
      if (options.success || options.fail || options.complete) return run(options)
      return realm.newPromise((success, fail) => run({ ...options, success, fail }))
    }
  }
}

// An error that has WeChat's number keeps it.
function numberOf(error: unknown): { errno?: unknown; errCode?: unknown } {
  const { errno, errCode } = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>
  return { ...(errno === undefined ? {} : { errno }), ...(errCode === undefined ? {} : { errCode }) }
}

/** The text of WeChat's complaint about an argument of the wrong type. */
export function parameterError(name: string, type: string, value: unknown): string {
  const actual = value === null ? 'Null' : typeof value
  const text = actual[0]?.toUpperCase() + actual.slice(1)
  return `parameter error: parameter.${name} should be ${type} instead of ${text};`
}
