import type * as Request from '@taro-query/request'

export const PLATFORMS = ['weapp', 'h5', 'alipay', 'tt'] as const
export type Platform = (typeof PLATFORMS)[number]

/** Whose base URLs an app knows; what each is like, `openWorld` says. */
export type HostName =
  | 'api'
  | 'refused'
  | 'nowhere'
  | 'selfSigned'
  | 'notTls'
  | 'unlisted'
  | 'subdomain'
  | 'unlistedPort'
  | 'insecure'
  | 'address'

/** What an app is told of the world that it runs in. */
export interface World {
  readonly hosts: Readonly<Record<HostName, string>>
  /** A file that is there to upload. */
  readonly file: string
  /** One that is not; absent: what the platform then says is not documented. */
  readonly missingFile?: string
}

/** What a platform's request rejects with, before Taro and this package have seen it; absent: it knows no such thing. */
export type Words = Partial<Record<Platform, object>>

/** What a fault may use: it runs inside an app of each platform. */
export interface InApp {
  /** The package. */
  readonly request: typeof Request
  readonly world: World
  /** A client of that host. */
  client(options?: Partial<Request.ClientOptions> & { readonly host?: HostName }): Request.Client
  /** GETs JSON. */
  get(path: `/${string}`, options?: Request.CallOptions & { readonly host?: HostName }): Promise<unknown>
  abortAfter(milliseconds: number): Request.AbortSignalLike
  wait(milliseconds: number): Promise<void>
  /** Lets one request go at a time while it works, as if the platform's limit were reached. */
  oneAtATime<T>(work: () => Promise<T>): Promise<T>
  /** GETs while the platform refuses in its own words. */
  refused(words: Words): Promise<unknown>
  /** Ends a fault that the platform cannot have. */
  notThere(): Promise<never>
}

/** How a call ended: an error's fields, or one of the two names that are no error's. */
export interface Ending {
  readonly name: string
  readonly reason?: string
  readonly [field: string]: unknown
}

export type Endings = Readonly<Record<Platform, Ending>>

/** The call gave what it should. */
export const NO_ERROR = 'no error'
/** The platform has no such thing. */
export const NOT_THERE = 'not there'

/** The phone that an app runs on, for what only a user or the world can do to it. */
export interface Phone {
  readonly platform: Platform
  run(fault: string): Promise<Ending>
  setOffline(isOffline: boolean): Promise<void>
  hide(): Promise<void>
  show(): Promise<void>
  close(): Promise<void>
}

export interface Fault {
  /** What happens, and in brackets what the platforms call it. */
  readonly fault: string
  /** Provokes it, inside the app. */
  run(app: InApp): Promise<unknown>
  /** Provokes it from outside: stands round the run. */
  readonly meanwhile?: (phone: Phone, run: () => Promise<Ending>) => Promise<Ending>
  /** The error's name, and its reason if it has one. */
  readonly ends: string
  /** What else the error says, on every platform. */
  readonly facts?: object
}
