import { eventCenter } from '@tarojs/taro'
import { type RouteListener, toParams, toRoute } from './followRoutes'

/** As much of the browser's as is used here. */
interface Page {
  readonly location: { readonly hash: string; readonly search: string }
  readonly history: { readonly state: { readonly idx?: number } | null }
}
declare const window: Page

/**
 * Taro's router on H5 tells of the launch, and of each route with its path alone, before it loads the page's code
 * (@tarojs/router dist/router/spa). The rest is in the browser's address and history: a step back is no new page.
 */
export function followH5Routes({ launch, begin, fail }: RouteListener): () => void {
  let last = 0
  let isLaunched = false
  const onLaunch = ({ path, query }: { path: string; query: object }): void => {
    launch({ path: toRoute(path).path, params: toParams(query) })
  }
  const onChange = ({ toLocation: { path } }: { toLocation: { path: string } }): void => {
    const { location, history } = window
    const index = history.state?.idx || 0
    const isNew = isLaunched && index >= last
    last = index
    isLaunched = true
    if (!isNew) return
    const search = /\?(.*)/.exec(location.hash)
    begin(toRoute(path + (search ? search[0] : location.search)))
  }
  const onNotFound = ({ path }: { path: string }): void => fail(toRoute(path).path)
  eventCenter.on('__taroRouterLaunch', onLaunch)
  eventCenter.on('__taroRouterNotFound', onNotFound)
  eventCenter.on('__taroRouterChange', onChange)
  return () => {
    eventCenter.off('__taroRouterLaunch', onLaunch)
    eventCenter.off('__taroRouterNotFound', onNotFound)
    eventCenter.off('__taroRouterChange', onChange)
  }
}
