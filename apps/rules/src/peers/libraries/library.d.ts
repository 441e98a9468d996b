/** The library that a build is for: one of the files beside this one. */
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

  export function Root(props: PropsWithChildren): ReactElement | ReactNode
  export function useCount(key: string, options: CountOptions): CountResult
}
