import '../taroDefines'
import { pageGlobals } from './files'

process.env.TARO_ENV = 'h5'

const { fetch } = globalThis

/** A page's own origin, for relative URLs; Node's fetch has none. */
export const page = { origin: 'http://127.0.0.1' }

Object.assign(globalThis, {
  window: globalThis,
  fetch: (url: string, options: RequestInit) => fetch(new URL(url, page.origin), options),
  page,
  ...pageGlobals,
})
