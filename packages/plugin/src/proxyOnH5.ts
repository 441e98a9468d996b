import type { IncomingMessage } from 'node:http'
import type { IPluginContext } from '@tarojs/service'
import { entriesOf, LIST_NAMES } from './domains/lists'
import type { PluginOptions } from './options'
import { PluginError } from './PluginError'

/**
 * While `taro build --type h5 --watch` serves the app, its server passes requests to the APIs on, so that a page needs no
 * CORS. `@taro-query/request` sends them there, as the constant `TARO_QUERY_PROXY` says: the client's `baseURL` stays what
 * it is on a phone.
 */
export function proxyOnH5(ctx: IPluginContext, options: PluginOptions): void {
  ctx.modifyRunnerOpts(({ opts }) => {
    const origins = originsOf(options)
    if (process.env.TARO_ENV !== 'h5' || !ctx.runOpts?.options?.isWatch || origins.length === 0) return
    const { proxy } = opts.devServer ?? {}
    const entries = Array.isArray(proxy)
      ? [...proxy, ...origins.map((origin) => ({ context: [pathOf(origin)], ...passOn(origin) }))]
      : { ...proxy, ...Object.fromEntries(origins.map((origin) => [pathOf(origin), passOn(origin)])) }
    opts.devServer = { ...opts.devServer, proxy: entries }
    opts.defineConstants = { ...opts.defineConstants, TARO_QUERY_PROXY: JSON.stringify(origins) }
  })
}

/** @throws PluginError for what is no list of origins. */
export function checkProxy(proxy: unknown): void {
  if (proxy === undefined || proxy === false || (Array.isArray(proxy) && proxy.every(isOrigin))) return
  throw new PluginError("the option proxy has to be false or a list of origins, such as ['http://127.0.0.1:4000'].")
}

function isOrigin(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\/[^/?#@\s]+$/i.test(value)
}

function originsOf({ domains = {}, proxy }: PluginOptions): string[] {
  if (proxy === false) return []
  const listed = LIST_NAMES.filter((list) => list !== 'socket').flatMap((list) => entriesOf(domains, list))
  return [...new Set((proxy ?? listed).map((origin) => origin.toLowerCase()))]
}

/** As `throughProxy` of @taro-query/request writes it. Servers compare beginnings: `a.cn/` is none of `a.cn.example`. */
function pathOf(origin: string): string {
  return `/__taro-query/${origin.replace('://', '/')}/`
}

/** For webpack's server and for Vite's, which call the rewriting differently. */
function passOn(origin: string): object {
  const path = pathOf(origin)
  return {
    target: origin,
    changeOrigin: true,
    // A cookie of the API's host becomes one of the page's.
    cookieDomainRewrite: '',
    pathRewrite: { [`^${path}`]: '/' },
    onProxyRes: keepFlowing,
    rewrite: (url: string) => `/${url.slice(path.length)}`,
  }
}

/** webpack's server compresses what it passes on, and holds a stream's pieces back for that; not where this is said. */
function keepFlowing({ headers }: IncomingMessage): void {
  const { 'cache-control': given } = headers
  headers['cache-control'] = given ? `${given}, no-transform` : 'no-transform'
}
