import type { HostContext } from '../host/context'
import type { PageStack } from '../host/pageStack'
import { USER_FILES } from './files/fileStore'

/** What `wx` has of the framework itself. */
export function framework({ gate, platform, realm }: HostContext, stack: PageStack): Record<string, unknown> {
  const nothing = (): void => undefined
  return {
    nextTick: (callback: () => void) => void platform.setTimeout(() => gate.run(callback), 0),
    createSelectorQuery: () => {
      const { createSelectorQuery } = stack.top()?.instance ?? {}
      if (typeof createSelectorQuery !== 'function') throw realm.error('createSelectorQuery:fail there is no page yet')
      return createSelectorQuery.call(stack.top()?.instance)
    },
    // The app is the newest there is.
    getUpdateManager: () =>
      Object.assign(realm.newObject(), {
        onCheckForUpdate: (listener: unknown) => {
          const result = Object.assign(realm.newObject(), { hasUpdate: false })
          platform.setTimeout(() => gate.run(() => typeof listener === 'function' && listener(result)), 0)
        },
        onUpdateReady: nothing,
        onUpdateFailed: nothing,
        applyUpdate: nothing,
      }),
    env: Object.assign(realm.newObject(), { USER_DATA_PATH: USER_FILES.replace(/\/$/, '') }),
  }
}
