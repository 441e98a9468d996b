import type { HostContext } from './context'
import { tellWx } from './lifecycle'
import type { RouteEventName } from './signals'
import type { NavigateMethod } from './types'

/** How a route came about: `appLaunch` is the first of all, the others are asked for by the API of the name. */
export type OpenType = 'appLaunch' | NavigateMethod

/** The page that an event of a route is about. */
export interface RoutedPage {
  /** Its number, which is its `webviewId`. */
  readonly id: number
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** Absent while it is not created. */
  readonly instance?: unknown
}

/** One route: from what the phone asks of the logic layer until the page is there. */
export interface Route {
  /** Tells who listens to `wx.on…` of the name. */
  tell(event: Exclude<RouteEventName, 'beforeAppRoute'>, page: RoutedPage): void
}

/**
 * The events of routes (framework/app-service/route-event-listener). The first, `wx.onBeforeAppRoute`, is told at
 * once. `page` of `onBeforeAppRoute` and `onAppRoute`, whose shape is not documented, is left out. `path` has no leading
 * slash, as the path of a page has everywhere in the logic layer; one example of the documentation compares it with one.
 */
export type BeginRoute = (openType: OpenType, target: RoutedPage) => Route

export function createRoutes(context: HostContext): BeginRoute {
  const { config, platform, realm } = context
  let last = 0
  return (openType, target) => {
    const routeEventId = String(++last)
    const timeStamp = platform.now()
    const tell = (name: RouteEventName, { id, path, query, instance }: RoutedPage): void => {
      const values: Record<Field, unknown> = {
        path,
        query: realm.fromJSON(JSON.stringify(query)),
        renderer: 'webview',
        componentFramework: config.page(path).componentFramework ?? 'exparser',
        openType,
        webviewId: id,
        timeStamp,
        routeEventId,
        notFound: false,
        page: instance,
      }
      const event = realm.newObject()
      for (const field of FIELDS[name]) event[field] = values[field]
      tellWx(context, name, event, path)
    }
    tell('beforeAppRoute', target)
    return { tell }
  }
}

type Field =
  | 'path'
  | 'query'
  | 'renderer'
  | 'componentFramework'
  | 'openType'
  | 'webviewId'
  | 'timeStamp'
  | 'routeEventId'
  | 'notFound'
  | 'page'

// As the page of each says (api/base/app/app-route).
const FIELDS: Record<RouteEventName, readonly Field[]> = {
  beforeAppRoute: ['path', 'query', 'renderer', 'openType', 'webviewId', 'routeEventId', 'notFound'],
  beforePageUnload: ['path', 'routeEventId', 'page'],
  afterPageUnload: ['path', 'routeEventId'],
  beforePageLoad: ['path', 'query', 'componentFramework', 'openType', 'routeEventId'],
  afterPageLoad: ['path', 'query', 'componentFramework', 'openType', 'routeEventId', 'page'],
  appRoute: ['path', 'query', 'renderer', 'openType', 'webviewId', 'timeStamp', 'routeEventId', 'notFound'],
  appRouteDone: ['path', 'query', 'openType', 'webviewId', 'timeStamp', 'routeEventId'],
}
