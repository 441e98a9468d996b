import type { Recorded } from './records'

/** What stands in for WeChat's cloud. Its data base and its files do not. */
export interface CloudOptions {
  /**
   * The folder of the cloud functions, each a folder with its own `package.json`, `index.js` and `node_modules`; as
   * `cloudfunctionRoot` of `project.config.json` names it. A call really runs the function, in a Node process of its own.
   */
  functions?: string | undefined
  /**
   * The functions' environment variables, as 环境变量 in WeChat's console, besides those of the process that runs the
   * simulator. The app does not see them.
   * @default none
   */
  envVariables?: Readonly<Record<string, string>> | undefined
  /** The services of the cloud's containers, by name (`X-WX-SERVICE`): `{ books: 'http://127.0.0.1:4000' }`. */
  containers?: Readonly<Record<string, string>> | undefined
  /** Milliseconds that a function may run, not counting its start. @default 3_000, as in WeChat's console */
  functionTimeout?: number | undefined
  /** The user's, as `getWXContext()` gives it. @default 'openid' */
  openid?: string | undefined
}

/** One call of `wx.cloud`. Filled in as it goes; told at its start and at its end. */
export interface CloudRecord extends Recorded {
  api: 'callFunction' | 'callContainer'
  /** The function's name, or the container's `X-WX-SERVICE`. */
  name: string
  /** The environment's id; absent when the app named none. */
  env?: string
  /** As it was sent: the function's `data` as JSON, the container's body. */
  body?: string | Uint8Array
  /** Of a container. */
  method?: string
  /** Of a container. */
  path?: string
  /** The container's HTTP status; absent while it is under way, and when no response came. */
  status?: number
  /** What the function gave. */
  result?: unknown
  /** `cloud.callFunction:ok` or `…:fail …`; absent while it is under way. */
  errMsg?: string
  /** The cloud's errors have no `errno`. */
  errCode?: number
  endedAt?: number
  /** As {@link Recorded.order}, of its end. */
  endOrder?: number
}

/** A call of a cloud function, for the environment to run. */
export interface CloudFunctionCall {
  name: string
  /** The event, as JSON. */
  event: string
  requestId: string
  /** What `getWXContext()` gives. */
  context: Readonly<Record<string, string>>
}

export interface CloudFunctionAnswer {
  /** As JSON; absent when it failed. */
  result?: string
  /** Why it failed: the cloud function service's own code and message. */
  error?: { code: number; message: string }
  /** What it printed, line by line. */
  printed: { level: 'log' | 'error'; text: string }[]
}
