// Left out on purpose: the host and its contract (`src/host`), which are this package's own.
export type { Simulator } from './browser/inspect'
export { type Phone, type RelayedCall, type RelayedRequest, type ServeOptions, serve } from './browser/serve'
export type { CloudOptions, CloudRecord } from './host/cloud'
export type { PageRecord, TabBarItem, TabBarRecord } from './host/hostEvents'
export type { DomainLists, NetworkCondition, NetworkType, Rules } from './host/hostOptions'
export type {
  BackgroundFetchOptions,
  BackgroundFetchRequest,
  StandIn,
  StandIns,
  SystemInfo,
} from './host/phoneOptions'
export type {
  AppError,
  ConsoleRecord,
  LifecycleRecord,
  LoginRecord,
  NetworkApi,
  Recorded,
  RequestRecord,
  SetDataRecord,
  ShareRecord,
  StorageRecord,
  ToastRecord,
} from './host/records'
export type { App } from './node/app'
export type { Clock, ClockOptions } from './node/clock'
export type { Actions, Target, TouchOptions } from './node/driver/actions'
export type { Dialog, DialogAnswers } from './node/driver/dialogs'
export type { ElementHandle } from './node/driver/elementHandle'
export type { Finders, FindOptions, RoleOptions } from './node/driver/finders'
export type { PhoneActions } from './node/driver/phoneActions'
export type { PickValue } from './node/driver/pick'
export type { ScrollPosition } from './node/driver/scroll'
export type { Distance } from './node/driver/touch'
export type { ActionRecord, CloudEndRecord, ResponseRecord, TraceEvent } from './node/driver/traceEvent'
export type { WaitFor, WaitOptions } from './node/driver/waiter'
export { type LaunchOptions, launch } from './node/launch'
export { type LaunchLogicOptions, launchLogic } from './node/launchLogic'
export type { LogicApp, LogicPageRecord } from './node/logicApp'
export type { Records } from './node/records'
