/** The library that a build is for: one of the files beside this one. What it has no way to do, it exports as `undefined`. */
declare module '@library' {
  import type { PropsWithChildren, ReactElement, ReactNode } from 'react'

  export interface CountOptions {
    /** The data stays fresh for a minute; else it is stale at once. */
    isFresh: boolean
    /** Unused data is dropped after 50 ms, where the library has such an option. */
    isShortLived: boolean
    /** Milliseconds; 0: no polling. */
    poll: number
  }

  export interface CountResult {
    n: number | undefined
    isFetching: boolean
  }

  export interface Row {
    id: number
    title: string
    isDone: boolean
  }

  export interface List {
    rows: readonly Row[] | undefined
    error: unknown
    isFetching: boolean
    refetch(): void
    /** Of libraries whose hook itself changes its data. */
    mutate?(rows: readonly Row[]): void
  }

  export interface CallOptions {
    /** Milliseconds. */
    timeout?: number
    /** What a user waits for is above 0, what nobody waits for below; where the library has such an option. */
    priority?: number
  }

  /** A request that is under way. */
  export interface Call {
    /** Rejects as the library does; of a library without errors of its own, as what one writes around `Taro.request`. */
    done: Promise<unknown>
    abort(): void
  }

  /** What is around the whole app. */
  export function Root(props: PropsWithChildren): ReactElement | ReactNode

  /** `GET /count/<key>`: how often it was asked. */
  export function useCount(key: string, options: CountOptions): CountResult

  /** `GET /rows/<key>`: a hundred rows. */
  export function useRows(key: string): List

  /** Turns a row's `isDone` around: on the screen at once, then `POST /rows/<key>/<id>`; when that fails, back again. */
  export function useToggle(key: string, list: List): (row: Row) => void

  /** Loads the rows before anybody looks at them. */
  export const prefetch: ((key: string) => Promise<unknown>) | undefined

  /** `GET <path>`, past any cache. */
  export function call(path: `/${string}/${string}`, options: CallOptions): Call

  /** What a documented field of the library's error says, such as `TimeoutError` or `ETIMEDOUT`. */
  export function nameOf(error: unknown): string | undefined

  /** Puts data into the cache that nobody has asked for: entries from..to−1, each `{ text }`. */
  export const fill: ((from: number, to: number, text: string) => void) | undefined

  /** Gives an entry of {@link fill} another text, also where a page shows it. */
  export const change: ((index: number, text: string) => void) | undefined

  /** Says that an entry of {@link fill} is out of date. */
  export const invalidate: ((index: number) => void) | undefined

  /** Looks at an entry of {@link fill}, without a request. */
  export const useEntry: ((index: number) => string | undefined) | undefined

  /** What keeps the cache over a restart, when the app is launched with `persist=1`; the name of its documentation. */
  export const persistence: string | undefined
}
