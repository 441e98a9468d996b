import type { HostContext } from '../host/context'
import { describe } from '../host/errorReports'
import type { ApiMaker } from '../wx/api'

/** An error of an Alipay API: its number is what the app gets as `error`. */
export function alipayError(error: number, message: string): Error & { error: number } {
  return Object.assign(new Error(message), { error })
}

/**
 * Makes `my.<name>` of an action: it fails with `{ error, errorMessage }`, and without callbacks returns a promise.
 */
export function createAlipayApiMaker({ gate, platform, realm }: HostContext): ApiMaker {
  return (_name, action) => {
    const run = (options: Parameters<typeof action>[0]): void => {
      const settle = (callback: unknown, fields: Record<string, unknown>): void => {
        const result = Object.assign(realm.newObject(), fields)
        gate.run(() => typeof callback === 'function' && callback(result))
        gate.run(() => options.complete?.(result))
      }
      platform.setTimeout(async () => {
        try {
          settle(options.success, { ...((await action(options)) as Record<string, unknown> | undefined) })
        } catch (reason) {
          // 3 is what the framework's list has for an error that has no number of its own.
          const { error = 3 } = reason as { error?: number }
          settle(options.fail, { error, errorMessage: describe(reason).message })
        }
      }, 0)
    }
    return (options = {}) => {
      if (options.success || options.fail || options.complete) return run(options)
      return realm.newPromise((success, fail) => run({ ...options, success, fail }))
    }
  }
}
