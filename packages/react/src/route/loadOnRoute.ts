import type { Query, QueryClient, QueryExecuteOptions, QueryKey } from '@tanstack/react-query'
import { provideLoads } from '../page/loads'
import { followRoutes, paramsOf, type Route, type RouteParams, toRoute } from '../platform/followRoutes'
import { type Begun, createLoads } from './createLoads'

/** Options of a query, plain or infinite. */
export interface RouteQuery {
  readonly queryKey: QueryKey
  readonly queryFn?: unknown
  readonly initialPageParam?: unknown
}

/** Parameters of each page, by its path. */
// biome-ignore lint/suspicious/noExplicitAny: an interface has no index signature, and is what one writes here
type RouteTypes = Record<string, any>

/** For each page, by its path as in app.config, what it loads with which parameters. */
export type RouteTable<TRoutes extends RouteTypes> = {
  readonly [TPath in keyof TRoutes]?: (params: TRoutes[TPath]) => readonly RouteQuery[]
}

/** Settles at the launch before its page's queries start: with what WeChat fetched before the app's code ran. */
export type LaunchData = (queryClient: QueryClient) => Promise<void>

/** What else {@link loadOnRoute} takes. */
export interface LoadOnRouteOptions {
  /** Data for the launch page that is there already: {@link backgroundFetch}. */
  readonly launchData?: LaunchData
}

/**
 * Starts a page's queries before there is a page: for the one that the app is launched with at once, before the app's own
 * `onLaunch` and before React mounts; for the others when the route begins, before the page's code runs. Call it once, at
 * the module scope of app.tsx, after `connectTaro()`.
 *
 * The page's hooks find their queries on the way, or answered: what came for this opening of the page is fresh for its
 * first mount, whatever `staleTime` says. Data that was in the cache and is fresh is not asked for.
 *
 * Routes are told by `wx.onBeforePageLoad` (base library 3.5.5,
 * developers.weixin.qq.com/miniprogram/dev/framework/app-service/route-event-listener.html); where there is none, by
 * Taro's own router functions, on H5 by Taro's router. What none of them tells, such as a link of `<Navigator>` on an old
 * base library, loads when the page first renders.
 *
 * @param table Parameters are strings, decoded. A function that throws is told in the log, and its page loads by itself.
 * @returns Stops it.
 *
 * @example
 * loadOnRoute(queryClient, {
 *   'pages/books/index': () => [endpointQuery(listBooks)],
 *   'pages/book/index': ({ id }) => [endpointQuery(getBook, { params: { id } })],
 * })
 */
export function loadOnRoute<TRoutes extends RouteTypes = Record<string, RouteParams>>(
  queryClient: QueryClient,
  table: RouteTable<NoInfer<TRoutes>>,
  { launchData }: LoadOnRouteOptions = {},
): () => void {
  /** For each path, the loads of a page that has not mounted yet. */
  const begun = new Map<string, Begun>()

  const start = ({ path, params }: Route, loads: Begun = new Map()): Begun => {
    try {
      for (const options of table[path]?.(params as never) || []) {
        loads.set(queryClient.defaultQueryOptions(options as QueryExecuteOptions).queryHash, Date.now())
        // A failure is in the query's state.
        send(queryClient, options).catch(() => {})
      }
    } catch (error) {
      console.error(`@taro-query/react: what ${path} loads could not be started: ${error}`)
    }
    return loads
  }
  const begin = (route: Route): void => {
    begun.set(route.path, start(route))
  }
  const launch = (route: Route): void => {
    const loads: Begun = new Map()
    begun.set(route.path, loads)
    if (!launchData || !table[route.path]) start(route, loads)
    // Where the page is there first, it asks by itself.
    else void launchData(queryClient).then(() => begun.get(route.path) === loads && start(route, loads))
  }
  const fail = (path: string): void => {
    const loads = begun.get(path)
    begun.delete(path)
    if (loads) drop(queryClient, loads)
  }
  const stopLoads = provideLoads((id) => {
    const { path } = toRoute(id)
    const loads = begun.get(path) || start({ path, params: paramsOf(id) })
    begun.delete(path)
    return createLoads(loads)
  })
  const stopRoutes = followRoutes({ launch, begin, fail })
  return () => {
    stopRoutes()
    stopLoads()
  }
}

/** Ends what nobody else wants, and leaves nothing of it. */
function drop(queryClient: QueryClient, loads: Begun): void {
  const isUnused = (query: Query) => loads.has(query.queryHash) && query.getObserversCount() === 0
  void queryClient.cancelQueries({ predicate: isUnused })
  queryClient.removeQueries({ predicate: (query) => isUnused(query) && query.state.data === undefined })
}

function send(queryClient: QueryClient, routeQuery: RouteQuery): Promise<unknown> {
  // Somebody waits for it, though nobody looks at it yet: it is no prefetch in the queue.
  const options = { ...routeQuery, suspense: true }
  return 'initialPageParam' in options
    ? queryClient.infiniteQuery(options as never)
    : queryClient.query(options as unknown as QueryExecuteOptions)
}
