import type { NetworkType } from './records'

/** What happens to the app and what `wx.on…` listens to. Internal to the host. */
export interface HostSignals {
  appShow: unknown
  appHide: unknown
  network: { isConnected: boolean; networkType: NetworkType }
  appError: { message: string; stack: string }
  unhandledRejection: { reason: unknown; promise: unknown }
}
