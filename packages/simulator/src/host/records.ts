/** The records that the host keeps of what the app did. Plain data. */

/** What every record has. */
export interface Recorded {
  /** Its place among all that was recorded, ascending: what came before what. */
  order: number
  /** Milliseconds of the app's clock. */
  at: number
}

/** The network APIs that have a trusted list and a limit of their own. */
export type NetworkApi = 'request' | 'uploadFile' | 'downloadFile' | 'connectSocket'

/**
 * One call of `wx.request` or its siblings. Filled in as it goes; told at its start and at its end; a socket's also
 * when it opens, with the status 101.
 */
export interface RequestRecord extends Recorded {
  api: NetworkApi
  method: string
  /** As the app gave it. */
  url: string
  /** As sent, names in lower case. */
  headers: Record<string, string>
  /** As sent. */
  body?: string | Uint8Array
  /** HTTP status; absent while it is under way, and when no response came. */
  status?: number
  /** What came back, names in lower case, a repeated one joined by a comma. Absent until its head has come; of no socket. */
  responseHeaders?: Record<string, string>
  /**
   * What `wx.request` and `wx.uploadFile` received, without its `content-encoding`: text where it is UTF-8, else bytes.
   * Of more than 1 MB the first 1 MB. Absent until all of it has come; a download's is the file.
   */
  responseBody?: string | Uint8Array
  /** Bytes of all that was received. */
  responseBytes?: number
  /** `request:ok` or `request:fail …`; absent while it is under way, and while a socket is open. */
  errMsg?: string
  errno?: number
  /** When it left the queue. Milliseconds of the app's clock, as the others. */
  dispatchedAt?: number
  endedAt?: number
  /** As {@link Recorded.order}, of its end. */
  endOrder?: number
  /** It had to wait, as ten calls of its API were under way. */
  queued: boolean
}

/** One `setData` of a page or of a component. */
export interface SetDataRecord extends Recorded {
  of: 'page' | 'component'
  /** Path of the page or the component, as `pages/index/index`. */
  path: string
  keys: string[]
  /** Size of its JSON in UTF-8: what crosses from logic to view. */
  bytes: number
}

/** Something the host did to the app, in the order the app hears it: life cycles and route events. */
export interface LifecycleRecord extends Recorded {
  /** `wx`: an event that the app could listen to, such as `onBeforeAppRoute`, whether or not it did. */
  of: 'App' | 'Page' | 'Component' | 'wx'
  /** `onLaunch`, `onLoad`, `attached`, `onAppRoute`… */
  name: string
  /** The page's path, or the component's; absent for the app's own. */
  path?: string
}

/** One operation on `wx`'s storage. */
export interface StorageRecord extends Recorded {
  operation: 'get' | 'set' | 'remove' | 'clear'
  key?: string
  /** Of what was read or written, UTF-8. Absent when there was nothing. */
  bytes?: number
}

/** Something that went wrong in the app. */
export interface AppError extends Recorded {
  /**
   * `exception`: the app's code threw, in a lifecycle, an event, a timer or a callback, and nobody caught it.
   * `App.onError`: a framework caught an error and told the app's own `onError`.
   */
  kind: 'App.onError' | 'unhandledRejection' | 'console.error' | 'template' | 'exception'
  message: string
  stack?: string
}

/** One line of the app's console. */
export interface ConsoleRecord extends Recorded {
  level: string
  text: string
}

/** What a page gives to be shared. */
export interface ShareRecord extends Recorded {
  /** `button`: a `<button open-type="share">`. */
  from: 'menu' | 'button'
  title: string
  /** With a leading slash and its query. */
  path: string
  /** Absent: a picture of the page. */
  imageUrl?: string | undefined
}

/** One `wx.showToast`. */
export interface ToastRecord extends Recorded {
  title: string
  icon: string
  /** Milliseconds. */
  duration: number
  mask: boolean
}

/** One code that WeChat gave: to the app (`wx.login`), or to its server with a pre-fetch. */
export interface LoginRecord extends Recorded {
  code: string
  /** Five minutes later; milliseconds of the app's clock. */
  expiresAt: number
  /** Who got it. */
  to: 'app' | 'server'
}
