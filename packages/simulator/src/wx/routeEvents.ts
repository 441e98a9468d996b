import type { HostContext } from '../host/context'
import type { RouteEventName } from '../host/signals'
import { subscription } from './subscription'

const NAMES: readonly RouteEventName[] = [
  'beforeAppRoute',
  'beforePageUnload',
  'afterPageUnload',
  'beforePageLoad',
  'afterPageLoad',
  'appRoute',
  'appRouteDone',
]

/** `wx.onBeforeAppRoute` and its siblings, of base library 3.5.5 (framework/app-service/route-event-listener). */
export function routeEvents(context: HostContext): Record<string, unknown> {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const { on, off } = subscription(context, name)
      const suffix = name.slice(0, 1).toUpperCase() + name.slice(1)
      return [
        [`on${suffix}`, on],
        [`off${suffix}`, off],
      ]
    }),
  )
}
