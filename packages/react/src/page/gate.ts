import type {
  DefaultedQueryObserverOptions,
  Query,
  QueryObserver,
  QueryObserverOptions,
  QueryObserverResult,
} from '@tanstack/react-query'
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

export interface LiveOptions extends DefaultedQueryObserverOptions {
  /** The result when the page was hidden. */
  seen?: QueryObserverResult
}

/**
 * The options of a query in a page, for TanStack to read whenever it wants to know: the user's own while the page is visible.
 * While it is hidden, the observer stays subscribed, so that a request on its way and its retries finish into the cache and
 * the data outlives `gcTime`; it starts nothing, polls nothing, re-renders nothing and throws nothing. A hide and a show
 * have nothing to pass on, and so render nothing.
 *
 * TanStack takes defaulted options as they are; a copy of them would keep what they were when it was made.
 */
export function live(options: DefaultedQueryObserverOptions, page: Visibility): LiveOptions {
  const isLive = () => ignoresPages || page.isVisible()
  return {
    ...options,
    get enabled() {
      return isLive() ? options.enabled : false
    },
    get refetchInterval() {
      return isLive() && options.refetchInterval
    },
    get notifyOnChangeProps() {
      return isLive() ? options.notifyOnChangeProps : NOTHING
    },
    get throwOnError() {
      return isLive() && options.throwOnError
    },
  } as LiveOptions
}

/** Refetches what the show of its page asks for. */
export function refetchOnShow(observer: QueryObserver, policy: Policy): void {
  const { options } = observer
  const query = observer.getCurrentQuery()
  const { data, status, isInvalidated } = query.state
  const staleTime = resolve(options.staleTime, query)
  const wanted = resolve(options[policy], query)
  const hasFailed = status === 'error'
  // There is something to leave as it is: valid data, or an error, which TanStack marks as invalidated by itself. Without
  // data, a mount loads, whatever `refetchOnMount` says.
  const isSettled = data === undefined ? hasFailed && policy === 'refetchOnWindowFocus' : hasFailed || !isInvalidated
  const isDue =
    (wanted === 'always' && staleTime !== 'static') ||
    (query.isStaleByTime(staleTime) && (wanted !== false || !isSettled))
  // A failure is in the query's state; a fetch that has begun is joined.
  if (isDue && resolve(options.enabled, query) !== false) void observer.refetch({ cancelRefetch: false })
}

function resolve<TValue>(option: TValue | ((query: Query) => TValue), query: Query): TValue {
  // TanStack's option values are never functions themselves.
  return typeof option === 'function' ? (option as (query: Query) => TValue)(query) : option
}
