import Taro, { getLaunchOptionsSync } from '@tarojs/taro'
import { type RouteListener, toParams, toRoute } from './followRoutes'

interface RouteEvent {
  readonly path: string
  readonly query?: object
}

interface RouteEvents {
  onBeforePageLoad?: (listener: (event: RouteEvent) => void) => void
  offBeforePageLoad?: (listener: (event: RouteEvent) => void) => void
}

// Taro does not wrap them.
declare const wx: RouteEvents | undefined

/** The launch from `getLaunchOptionsSync`, the others from WeChat's route events or from Taro's router functions. */
export function followMiniProgramRoutes({ launch, begin, fail }: RouteListener): () => void {
  const { path, query = {} } = getLaunchOptionsSync() as { path?: string; query?: object }
  if (path) launch({ path: toRoute(path).path, params: toParams(query) })
  const events = process.env.TARO_ENV === 'weapp' && typeof wx !== 'undefined' ? wx : undefined
  return events?.onBeforePageLoad ? followEvents(events, path, begin) : wrapRouter(begin, fail)
}

function followEvents(events: RouteEvents, launchPath: string | undefined, begin: RouteListener['begin']): () => void {
  // The launch page's own event comes after its launch.
  let isLaunch = Boolean(launchPath)
  const listener = (event: RouteEvent): void => {
    const { path, params } = { ...toRoute(event.path), ...(event.query && { params: toParams(event.query) }) }
    if (!isLaunch || path !== toRoute(launchPath || '').path) begin({ path, params })
    isLaunch = false
  }
  events.onBeforePageLoad?.(listener)
  return () => events.offBeforePageLoad?.(listener)
}

type Navigate = (options: { url: string }) => unknown

const NAVIGATIONS = ['navigateTo', 'redirectTo', 'reLaunch'] as const

// On mini programs `import { navigateTo }` is a property of Taro as well, read at each call. A tab that is there is only
// shown, so what `switchTab` opens anew loads when it renders.
function wrapRouter(begin: RouteListener['begin'], fail: RouteListener['fail']): () => void {
  const router = Taro as unknown as Record<string, Navigate>
  const undo = NAVIGATIONS.map((name) => {
    const navigate = router[name]
    if (typeof navigate !== 'function') return () => {}
    router[name] = (options) => {
      const result = navigate(options)
      // A relative path is the platform's to resolve.
      if (/^\//.test(options.url)) {
        const route = toRoute(options.url)
        begin(route)
        // The app hears of it as well.
        Promise.resolve(result).catch(() => fail(route.path))
      }
      return result
    }
    return () => {
      router[name] = navigate
    }
  })
  return () => {
    for (const restore of undo) restore()
  }
}
