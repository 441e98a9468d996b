import type { HostContext } from './context'
import { tellApp } from './lifecycle'
import type { LoadModule } from './moduleLoader'

/**
 * Enters the main package, once: runs `app.js`, `onLaunch` and `onShow`. That is at the launch, or, after a launch into
 * an independent subpackage, when its first page outside is opened (framework/subpackages/independent).
 * @throws what `app.js` throws
 */
export type EnterMainPackage = () => void

export function createMainPackage(context: HostContext, load: LoadModule): EnterMainPackage {
  let entered = false
  return () => {
    if (entered) return
    load('app.js')
    entered = true
    tellApp(context, 'onLaunch', context.state.launchOptions)
    tellApp(context, 'onShow', context.state.launchOptions)
  }
}
