// Evaluates one build in a process of its own, see `evaluate` below.
import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { setImmediate as afterMicrotasks } from 'node:timers/promises'
import { createContext, Script } from 'node:vm'

// What Taro and the libraries ask of their host while their code is evaluated. All else of `wx` is there and does nothing.
const ANSWERS = {
  request: () => ({ abort() {} }),
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
 * @returns {Promise<number>} CPU milliseconds, to compile and to run, with what it does before the host goes on
 */
async function evaluate(dist, page, names) {
  const nothing = () => undefined
  const getOptions = () => ({ path: page, query: { key: 'same' } })
  const wx = {
    ...Object.fromEntries(names.map((name) => [name, nothing])),
    ...ANSWERS,
    getLaunchOptionsSync: getOptions,
    getEnterOptionsSync: getOptions,
  }
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
    const source = readFileSync(join(dist, path), 'utf8')
    const script = new Script(`(function(require,module,exports){${source}\n})`, { filename: path })
    script.runInContext(context)((id) => load(toPath(dist, path, id)), module, module.exports)
    return module.exports
  }

  const start = process.cpuUsage()
  load('app.js')
  load(`${page}.js`)
  await afterMicrotasks()
  const { user, system } = process.cpuUsage(start)
  // Each is defined last: else it would have stopped on its way.
  if (!app || !hasPage) throw new Error(`${dist} did not call App() and Page().`)
  return (user + system) / 1_000
}

const toPath = (dist, from, id) => {
  const path = relative(dist, resolve(dist, dirname(from), id)).replaceAll('\\', '/')
  return path.endsWith('.js') ? path : `${path}.js`
}

const { dist, page, names } = JSON.parse(process.argv[2])
process.send(await evaluate(dist, page, names))
