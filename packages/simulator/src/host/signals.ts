import type { FetchedData, FetchType } from '../wx/createBackgroundFetch'
import type { NetworkType } from './hostOptions'

/** The events of one route, in the order that they come. `wx` has each with `on` in front. */
export type RouteEventName =
  | 'beforeAppRoute'
  | 'beforePageUnload'
  | 'afterPageUnload'
  | 'beforePageLoad'
  | 'afterPageLoad'
  | 'appRoute'
  | 'appRouteDone'

/** What happens to the app and what `wx.on…` listens to. Internal to the host. */
export interface HostSignals extends Record<RouteEventName, unknown> {
  appShow: unknown
  appHide: unknown
  pageNotFound: unknown
  themeChange: { theme: 'light' | 'dark' }
  network: { isConnected: boolean; networkType: NetworkType }
  networkWeak: { weakNet: boolean; networkType: NetworkType }
  backgroundFetch: FetchedData & { fetchType: FetchType }
  /** The session of the latest login code is over. */
  sessionEnd: undefined
  appError: { message: string; stack: string }
  unhandledRejection: { reason: unknown; promise: unknown }
}
