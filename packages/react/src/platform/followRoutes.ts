import { getCurrentPages } from '@tarojs/taro'
import { followH5Routes } from './h5Routes'
import { followMiniProgramRoutes } from './miniProgramRoutes'

/** A route's parameters, decoded. */
export type RouteParams = Record<string, string>

/** A page that is going to open. */
export interface Route {
  /** As in app.config: without a slash at the start. */
  readonly path: string
  readonly params: RouteParams
}

/** Who wants to know of routes. */
export interface RouteListener {
  /** The page that the app is launched with. */
  launch(route: Route): void
  /** Any other, each time it is opened anew; not when the user goes back to it. */
  begin(route: Route): void
  /** One that was told and does not open after all. */
  fail(path: string): void
}

/** Tells of each page before its code runs. */
export function followRoutes(listener: RouteListener): () => void {
  return process.env.TARO_ENV === 'h5' ? followH5Routes(listener) : followMiniProgramRoutes(listener)
}

/** The parameters of a page in the stack, by its `$taroPath`. */
export function paramsOf(id: string): RouteParams {
  const page = getCurrentPages().find(({ $taroPath }) => $taroPath === id) as { $taroParams?: object } | undefined
  return page?.$taroParams ? toParams(page.$taroParams) : {}
}

/** What a platform gives as a query: text, encoded or not; what Taro adds to it is left out. */
export function toParams(query: object): RouteParams {
  const params: RouteParams = {}
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && name !== '$taroTimestamp' && name !== 'stamp') params[name] = decode(String(value))
  }
  return params
}

/** The path, and what is behind its question mark. */
export function toRoute(url: string): Route {
  const [path = '', search = ''] = url.split(/\?(.*)/)
  const query: Record<string, string> = {}
  for (const pair of search.split('&')) {
    const [name, value = ''] = pair.split(/=(.*)/)
    if (name) query[decode(name)] = value
  }
  return { path: path.replace(/^\//, ''), params: toParams(query) }
}

// What is no percent-encoding was not encoded.
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
