// Left out on purpose: the host and its contract (`src/host`), which are this package's own.
export type { Simulator } from './browser/inspect'
export { type Phone, type RelayedRequest, type ServeOptions, serve } from './browser/serve'
export type {
  AppError,
  ConsoleRecord,
  NetworkType,
  PageRecord,
  RequestRecord,
  SetDataRecord,
  ToastRecord,
} from './host/records'
export type { App, FindOptions, Target } from './node/app'
export type { ElementHandle } from './node/driver/elementHandle'
export type { WaitFor, WaitOptions } from './node/driver/waiter'
export { type LaunchOptions, launch } from './node/launch'
