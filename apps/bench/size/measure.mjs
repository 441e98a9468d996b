import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** What an app may weigh more than one that calls `Taro.request` itself; bytes, gzipped, in ES2017. */
export const BUDGETS = [
  {
    app: 'request',
    title: '`@taro-query/request`: client, `taroTransport`, `json`, errors, queue',
    zh: '`@taro-query/request`：client、`taroTransport`、`json`、错误、队列',
    budget: 4608,
  },
  {
    app: 'request-everything',
    title: '`@taro-query/request`: everything but the cloud',
    zh: '`@taro-query/request`：除云开发以外的全部内容',
    budget: 8192,
  },
  {
    app: 'request-cloud',
    title: '`@taro-query/request`: client, cloud transports, `relayTransport`, `json`',
    zh: '`@taro-query/request`：client、云开发的各个 transport、`relayTransport`、`json`',
    budget: 6912,
  },
  {
    app: 'react',
    title: '`@taro-query/react` with TanStack Query, `useQuery`, `useMutation`, and the client',
    zh: '`@taro-query/react` 加上 TanStack Query、`useQuery`、`useMutation` 和 client',
    budget: 19456,
  },
]

/** All JavaScript of an app that was built. */
export function scriptsOf(output) {
  const dist = new URL(`../dist/${output}/`, import.meta.url)
  const scripts = readdirSync(dist, { recursive: true }).filter((file) => file.endsWith('.js'))
  if (scripts.length === 0) throw new Error(`The app ${output} has no scripts: build it first.`)
  return scripts.map((file) => readFileSync(new URL(file, dist)))
}

/** Bytes of all JavaScript of an app that was built. */
export function weigh(output) {
  const contents = scriptsOf(output)
  const sum = (sizes) => sizes.reduce((total, size) => total + size, 0)
  return {
    raw: sum(contents.map((content) => content.length)),
    gzip: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)),
  }
}

/**
 * Bytes that an app has more than the one with nothing.
 * @param {string} app
 * @param {'es2017' | 'es5'} language
 */
export function measure(app, language) {
  const [own, nothing] = [weigh(`${app}-${language}`), weigh(`nothing-${language}`)]
  return { raw: own.raw - nothing.raw, gzip: own.gzip - nothing.gzip }
}
