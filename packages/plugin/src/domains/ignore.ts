import { PluginError } from '../PluginError'
import { splitPort } from './hostRules'

/** What the scan leaves alone: hosts, beginnings of URLs, or patterns that are tried on the URL. */
export type Ignore = readonly (string | RegExp)[]

/**
 * Hosts that libraries name and nobody calls: homes of namespaces, documentation that error messages lead to, what
 * Taro's runtime calls its `location`.
 */
const NAMED_ONLY: ReadonlySet<string> = new Set([
  'taro.com',
  'www.w3.org',
  'json-schema.org',
  'schema.org',
  'xmlsoap.org',
  'schemas.xmlsoap.org',
  'reactjs.org',
  'react.dev',
  'legacy.reactjs.org',
  'fb.me',
  'vuejs.org',
  'taro-docs.jd.com',
  'docs.taro.zone',
  'tanstack.com',
  'redux.js.org',
  'mobx.js.org',
  'webpack.js.org',
  'babeljs.io',
  'lodash.com',
  'momentjs.com',
  'day.js.org',
  'axios-http.com',
  'github.com',
  'git.io',
  'bit.ly',
  'www.npmjs.com',
  'npms.io',
  'npmjs.org',
  'developer.mozilla.org',
  'mdn.io',
  'mths.be',
  'stackoverflow.com',
  'en.wikipedia.org',
  'tc39.es',
  'tc39.github.io',
  'www.ecma-international.org',
  'tools.ietf.org',
  'datatracker.ietf.org',
  'www.rfc-editor.org',
  'caniuse.com',
  'goo.gl',
  'opensource.org',
])

/** @throws PluginError for a wrong type. */
export function checkIgnore(ignore: Ignore | undefined): void {
  if (ignore === undefined) return
  if (Array.isArray(ignore) && ignore.every((entry) => typeof entry === 'string' || entry instanceof RegExp)) return
  throw new PluginError(
    "the option ignore has to be a list of hosts, URLs or patterns, such as ['docs.example.com', /^https:\\/\\/cdn\\./].",
  )
}

/** Whether the scan leaves a URL alone, because a library merely names its host or the app says so. */
export function isIgnored(ignore: Ignore, url: string, host: string): boolean {
  const { name } = splitPort(host)
  if (NAMED_ONLY.has(name)) return true
  return ignore.some((entry) => {
    if (typeof entry !== 'string') return new RegExp(entry.source, entry.flags.replace(/[gy]/g, '')).test(url)
    const text = entry.toLowerCase()
    return text === host || text === name || (text.includes('//') && url.toLowerCase().startsWith(text))
  })
}
