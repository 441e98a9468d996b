import type { QueryClient } from '@tanstack/react-query'
import type { Options } from './gate'

/** What was asked for before a page was there. */
export interface Loads {
  /** A query's options, for its first mount in the page; the same ones where nothing was loaded. */
  mount: (client: QueryClient, options: Options) => Options
  /** A component of the page has mounted on these: whatever mounts later is an ordinary mount. */
  settle: (client: QueryClient, queries: readonly Options[]) => void
}

type ClaimLoads = (id: string) => Loads | undefined

let claim: ClaimLoads = () => undefined

/** Says from now on what was loaded for a page that Taro mounts; an app without load-time queries has no code for it. */
export function provideLoads(claimOf: ClaimLoads): () => void {
  claim = claimOf
  return () => {
    claim = () => undefined
  }
}

/** The loads of a page that is about to render, by its `$taroPath`. */
export function claimLoads(id: string): Loads | undefined {
  return claim(id)
}
