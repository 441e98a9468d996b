import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { createContext, runInNewContext, Script } from 'node:vm'

setFlagsFromString('--expose-gc')
/** Collects garbage now, so that none of it falls into what is measured next. */
export const collectGarbage = runInNewContext('gc')

// What Taro asks of its host while its code is evaluated. All else of `wx` is there and does nothing.
const ANSWERS = {
  getLaunchOptionsSync: () => ({ path: 'pages/home/index', query: {} }),
  getEnterOptionsSync: () => ({ path: 'pages/home/index', query: {} }),
  getSystemInfoSync: () => ({ SDKVersion: '3.5.5', platform: 'ios' }),
  getAppBaseInfo: () => ({ SDKVersion: '3.5.5' }),
  getAccountInfoSync: () => ({ miniProgram: {} }),
  getStorageSync: () => '',
}

/**
 * Evaluates the scripts of a build as a cold start does, `app.js` and one page with what they require, in a new context
 * that has what WeChat's has.
 * @param {string} dist
 * @param {string} page as in app.json
 * @param {readonly string[]} names of `wx`
 * @returns {number} CPU milliseconds, to compile and to run
 */
export function evaluate(dist, page, names) {
  const sources = readScripts(dist)
  const nothing = () => undefined
  const wx = { ...Object.fromEntries(names.map((name) => [name, nothing])), ...ANSWERS }
  let app
  let hasPage = false
  const globals = {
    wx,
    App: (options) => (app = options),
    Page: () => (hasPage = true),
    Component: nothing,
    Behavior: nothing,
  }
  const context = createContext({
    ...globals,
    ...Object.fromEntries(
      ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'].map((name) => [name, nothing]),
    ),
    console: { info: nothing, log: nothing, warn: nothing, error: nothing },
    getApp: () => app,
    getCurrentPages: () => [],
  })
  const modules = new Map()
  const load = (path) => {
    const known = modules.get(path)
    if (known) return known.exports
    const module = { exports: {} }
    modules.set(path, module)
    const script = new Script(`(function(require,module,exports){${sources.get(path)}\n})`, { filename: path })
    script.runInContext(context)((id) => load(toPath(dist, path, id)), module, module.exports)
    return module.exports
  }

  // Each time: else it is always the same ones whose share of the memory is the last that there is.
  collectGarbage()
  const start = process.cpuUsage()
  load('app.js')
  load(`${page}.js`)
  const { user, system } = process.cpuUsage(start)
  // Each is defined last: else it would have stopped on its way.
  if (!app || !hasPage) throw new Error(`${dist} did not call App() and Page().`)
  return (user + system) / 1_000
}

const toPath = (dist, from, id) => {
  const path = relative(dist, resolve(dist, dirname(from), id)).replaceAll('\\', '/')
  return path.endsWith('.js') ? path : `${path}.js`
}

let evaluations = 0

/** Another text each time, as V8 keeps what it has compiled. */
function readScripts(dist) {
  evaluations += 1
  return { get: (path) => `${readFileSync(join(dist, path), 'utf8')}\n//${evaluations}` }
}
