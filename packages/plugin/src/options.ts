import { checkDomains } from './domains/checkDomains'
import { checkIgnore, type Ignore } from './domains/ignore'
import type { Domains } from './domains/lists'
import { PluginError } from './PluginError'
import { checkProxy } from './proxyOnH5'

/** `plugins: [['@taro-query/plugin', { … }]]` in config/index. */
export interface PluginOptions {
  /**
   * Whether an import of `@tanstack/react-query`, in the app or in a package, is one of `@taro-query/react`: the hooks of
   * libraries over TanStack Query follow their page, too. Without `@taro-query/react` in the app nothing is replaced.
   * @default true
   */
  readonly aliasReactQuery?: boolean
  /**
   * The hosts that the mini program's console lists. Every host in the output is compared with them: one that is on no
   * list fails a production build, and in a development build requests to it fail as they would on a phone.
   * @default no comparison; what no phone can call (http, IP addresses, localhost) is found all the same
   */
  readonly domains?: Domains | undefined
  /**
   * What is in the output and is not called: hosts (`docs.example.com`), beginnings of URLs, patterns for URLs. In
   * development requests to them are not refused either.
   * @default []; namespaces, and the documentation of common libraries, are left alone always
   */
  readonly ignore?: Ignore | undefined
  /**
   * Origins that the H5 development server passes requests on to, so that they need no CORS: `http://127.0.0.1:4000`.
   * The client's `baseURL` stays what it is. `false` for none.
   * @default every origin of `domains`, sockets excepted
   */
  readonly proxy?: readonly string[] | false | undefined
}

const known: readonly string[] = ['aliasReactQuery', 'domains', 'ignore', 'proxy'] satisfies (keyof PluginOptions)[]

/**
 * @throws PluginError for an option that does not exist, so that a misspelt one is not silently without effect, and for
 * one that is wrong.
 */
export function checkOptions(options: PluginOptions): void {
  const unknown = Object.keys(options).find((name) => !known.includes(name))
  if (unknown !== undefined) {
    throw new PluginError(`there is no option "${unknown}" in config/index; there are ${known.join(', ')}.`)
  }
  const { aliasReactQuery = true } = options
  if (typeof aliasReactQuery !== 'boolean') {
    throw new PluginError(`aliasReactQuery in config/index is true or false, not ${JSON.stringify(aliasReactQuery)}.`)
  }
  checkDomains(options.domains)
  checkIgnore(options.ignore)
  checkProxy(options.proxy)
}
