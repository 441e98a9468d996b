/** The options of `wx.request` that Taro passes on. */
export interface RequestOptions {
  url: string
  method?: string
  header?: Record<string, string>
  data?: string | object
  dataType?: string
  responseType?: string
  enableChunked?: boolean
  timeout?: number
  success?: (result: object) => void
  fail?: (result: object) => void
  complete?: (result: object) => void
}

export interface Failure {
  errMsg: string
  errno?: number
}

/** What the next requests meet, and the options that the platform was given. */
export const phone = {
  /** Every request fails like this, without reaching the network. */
  failure: undefined as Failure | undefined,
  /** Milliseconds between two pieces of an upload. */
  pause: 0,
  /** As some clients do when the last byte is there: the task is told to end, and succeeds. */
  ignoresAbort: false,
  /** DevTools leaves the status out of `onHeadersReceived`. */
  isDevTools: false,
  /** Not before base library 2.20.2. */
  hasChunks: true,
  /** A redirect that is left to the app ends in a failure, once its headers were told. */
  failsAtRedirects: false,
  requests: [] as RequestOptions[],
  /** What `wx.cloud` was told to do, and what its calls give. */
  cloud: {
    inits: [] as unknown[],
    calls: [] as Record<string, unknown>[],
    answer: (_call: Record<string, unknown>): unknown => undefined,
  },
}
