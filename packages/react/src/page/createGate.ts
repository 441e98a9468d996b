import type { QueryClient } from '@tanstack/react-query'
import { ignorePages, type LiveOptions, live, type Options, type Policy, refetchOnShow } from './gate'
import type { Visibility } from './visibility'

/** Stands between a component's query options and TanStack, and follows the visibility of the component's page. */
export interface Gate {
  /** The options that TanStack gets. */
  pass: (options: Options) => Options
  /** Takes what TanStack has got, in an effect after its own. */
  commit: (passed: readonly Options[]) => void
  /** Calls back at a show of the page. Returns its clean-up. */
  subscribe: (listener: () => void) => () => void
  /** Another number after each show with something to draw that TanStack did not tell React while the page was hidden. */
  getTurn: () => number
}

export function createGate(client: QueryClient, page: Visibility): Gate {
  let passed: readonly Options[] = []
  // A component that came into a hidden page is not shown again but mounted.
  let policy: Policy = 'refetchOnMount'
  let turn = 0

  const queryOf = (options: Options) => client.getQueryCache().get((options as LiveOptions).queryHash)

  // What mounts after something was mounted in the visible page is an ordinary mount, and the next show is no mount.
  const settle = () => {
    policy = 'refetchOnWindowFocus'
    page.loads?.settle(client, passed)
  }

  /** Does what a hide or a show asks for. Returns whether a show has something to draw. */
  const follow = (options: LiveOptions, isVisible: boolean): boolean => {
    const observer = queryOf(options)?.observers.find((some) => some.options === options)
    // Not subscribed, or its query is gone: TanStack does all by itself when it renders.
    if (!observer) return true
    if (!isVisible) options.seen = observer.getCurrentResult()
    // Stops or starts its timer.
    if (ignorePages(() => options.refetchInterval)) observer.setOptions(options)
    if (isVisible) refetchOnShow(observer, policy)
    return observer.getCurrentResult() !== options.seen
  }

  return {
    pass(userOptions) {
      const { loads } = page
      const options = client.defaultQueryOptions(loads ? loads.mount(client, userOptions) : userOptions)
      // A suspended component fetches whether it is enabled or not, so it waits here.
      if (options.suspense && !page.isVisible() && queryOf(options)?.state.data === undefined) throw page.untilVisible()
      return live(options, page)
    },
    commit(next) {
      passed = next
      if (page.isVisible()) settle()
    },
    subscribe(listener) {
      return page.subscribe(() => {
        const isVisible = page.isVisible()
        const changed = passed.filter((options) => follow(options as LiveOptions, isVisible))
        if (!isVisible) return
        settle()
        turn += changed.length
        listener()
      })
    },
    getTurn: () => turn,
  }
}
