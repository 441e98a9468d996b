import type { DefaultedQueryObserverOptions, Query, QueryClient, QueryObserverOptions } from '@tanstack/react-query'
import type { Visibility } from './visibility'

export type Options = QueryObserverOptions & { subscribed?: boolean }

/** Which of TanStack's options decides what the show of a page does. */
export type Policy = 'refetchOnMount' | 'refetchOnWindowFocus'

let ignoresPages = false

/** Reads something of TanStack as if every page were visible: hidden queries are as enabled as the user wants them. */
export function ignorePages<TResult>(read: () => TResult): TResult {
  ignoresPages = true
  try {
    return read()
  } finally {
    ignoresPages = false
  }
}

/** Given to the observers of a hidden page, which tells them from all others. */
const NOTHING: [] = []

/** Whether somebody on a visible page looks at this query, or waits for it suspended, and so without an observer. */
export function isShown({ options, observers }: Query): boolean {
  return (
    // A query has the options of whoever fetched it or looked at it last.
    (options as Options).suspense === true ||
    observers.some((observer) => observer.options.notifyOnChangeProps !== NOTHING)
  )
}

/**
 * The options of a query while its page is hidden. Its observer stays subscribed, so that a request on its way and its
 * retries finish into the cache and the data outlives `gcTime`; it starts nothing, polls nothing, re-renders nothing and
 * throws nothing.
 *
 * When the page is shown, TanStack gets the user's own options again and sees a query going from disabled to enabled: it
 * refetches stale data, in the first frame. Where those options mean "do nothing then", the query must not have been
 * disabled: hence the function, which TanStack calls with the hidden options at that very moment.
 */
export function silence(
  options: DefaultedQueryObserverOptions,
  page: Visibility,
  toPolicy: () => Policy,
): DefaultedQueryObserverOptions {
  return {
    ...options,
    enabled: (query: Query) =>
      ignoresPages ? isEnabled(options, query) : page.isVisible() && isSettled(options, query, toPolicy()),
    refetchInterval: false,
    notifyOnChangeProps: NOTHING,
    throwOnError: false,
  }
}

function isSettled(options: DefaultedQueryObserverOptions, query: Query, policy: Policy): boolean {
  return hasOutcome(query, policy) && resolve(options[policy], query) === false && isEnabled(options, query)
}

function isEnabled(options: Options, query: Query): boolean {
  return resolve(options.enabled, query) !== false
}

/** Whether there is something to leave as it is: valid data, or an error, which TanStack marks as invalidated by itself. */
function hasOutcome({ state: { data, status, isInvalidated } }: Query, policy: Policy): boolean {
  // Without data, a mount loads, whatever `refetchOnMount` says.
  if (data === undefined) return status === 'error' && policy === 'refetchOnWindowFocus'
  return status === 'error' || !isInvalidated
}

/** Refetches what the show of a page asks for and TanStack's step from disabled to enabled leaves out. */
export function refetchOnShow(client: QueryClient, userOptions: Options, policy: Policy): void {
  const options = client.defaultQueryOptions(userOptions)
  const query = client.getQueryCache().get(options.queryHash)
  if (!query || !isEnabled(options, query) || resolve(options.staleTime, query) === 'static') return
  const wanted = resolve(options[policy], query)
  // Fresh data under 'always', and the failed refetch of a suspense query.
  const isLeftOut = wanted === 'always' || (wanted !== false && options.suspense && query.state.status === 'error')
  // A failure is in the query's state; a fetch that has begun is joined.
  if (isLeftOut) query.fetch(undefined, { cancelRefetch: false }).catch(() => {})
}

function resolve<TValue>(option: TValue | ((query: Query) => TValue), query: Query): TValue {
  // TanStack's option values are never functions themselves.
  return typeof option === 'function' ? (option as (query: Query) => TValue)(query) : option
}
