import type { HostContext } from '../host/context'
import { subscription } from './subscription'

/** `wx.onAppShow` and the other events of the app. */
export function appEvents(context: HostContext): Record<string, unknown> {
  const { realm, state } = context
  const toRealm = (fields: object): unknown => Object.assign(realm.newObject(), fields)
  const show = subscription(context, 'appShow')
  const hide = subscription(context, 'appHide')
  const notFound = subscription(context, 'pageNotFound')
  const theme = subscription(context, 'themeChange', toRealm)
  const error = subscription(context, 'appError', toRealm)
  const rejection = subscription(context, 'unhandledRejection', toRealm)
  return {
    onAppShow: show.on,
    offAppShow: show.off,
    onAppHide: hide.on,
    offAppHide: hide.off,
    onPageNotFound: notFound.on,
    offPageNotFound: notFound.off,
    onThemeChange: theme.on,
    offThemeChange: theme.off,
    onError: error.on,
    offError: error.off,
    onUnhandledRejection: rejection.on,
    offUnhandledRejection: rejection.off,
    getLaunchOptionsSync: () => state.launchOptions,
    getEnterOptionsSync: () => state.launchOptions,
  }
}
