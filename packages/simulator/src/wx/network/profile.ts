import type { WireConnection } from '../../host/types'

/** What was measured of a call. Milliseconds of the app's clock. */
export interface Timing {
  invokeStart: number
  /** Of a call that had to wait: what the two are for others is not documented. */
  queueStart?: number
  queueEnd?: number
  fetchStart: number
  redirectStart: number
  redirectEnd: number
  responseStart: number
  responseEnd: number
  /** Bytes of the body that was sent. */
  sent: number
  /** Bytes of the body that came. */
  received: number
  connection: WireConnection | undefined
}

/**
 * The `profile` of a result (wx.request, RequestProfile): what was really measured. Estimates of the network and the
 * round trip are left out.
 */
export function toProfile({ sent, received, connection, ...times }: Timing): Record<string, unknown> {
  return {
    ...times,
    ...connection,
    sendBytesCount: sent,
    // WeChat's own spelling.
    receivedBytedCount: received,
  }
}
