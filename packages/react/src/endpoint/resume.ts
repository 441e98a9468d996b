import { app } from '../page/visibility'

/** Sends at most so often for one attempt: a platform that keeps interrupting has another reason. */
const MOST_SENDS = 10

/**
 * Sends again, once the app is shown, what its background has interrupted: TanStack hears nothing of it, so that no
 * attempt is spent and no error shows. WeChat interrupts what takes longer than 5 s after the app is hidden.
 *
 * @param isSafe Whether it may be sent twice.
 */
export async function resume<T>(isSafe: boolean, send: () => T | Promise<T>): Promise<T> {
  for (let count = 1; ; count++) {
    try {
      return await send()
    } catch (error) {
      if (!isSafe || Object(error).name !== 'InterruptedError' || count === MOST_SENDS) throw error
      if (!app.isVisible()) await app.untilVisible()
    }
  }
}
