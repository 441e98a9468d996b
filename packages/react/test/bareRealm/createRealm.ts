import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createContext, runInContext } from 'node:vm'

export interface Realm {
  /** Loads a CommonJS module into the realm. */
  load: (name: string) => never
  /** Runs a script in the realm. */
  run: (script: string) => unknown
}

/**
 * A JavaScript realm with what ECMAScript has and nothing else but timers, as a mini program's. Each module is wrapped in
 * a function that hands it a `window`, as Taro's build does.
 *
 * @param mapped Where packages are that node_modules has otherwise.
 * @param compile What a build does with each module, for a realm that cannot read it as it is.
 */
export function createRealm(
  mapped: Readonly<Record<string, string | object>>,
  globals: object = {},
  compile: (code: string) => string = (code) => code,
): Realm {
  const context = createContext({ setTimeout, clearTimeout, ...globals })
  const resolve = createRequire(__filename).resolve
  const cache = new Map<string, { exports: unknown }>()

  function load(name: string, folder: string): unknown {
    const target = mapped[name] ?? (name.startsWith('.') ? join(folder, name) : resolve(name))
    if (typeof target === 'object') return target
    const cached = cache.get(target)
    if (cached) return cached.exports
    const module = { exports: {} }
    cache.set(target, module)
    const wrapper = `(function (require, module, exports, process, window) {${compile(readFileSync(target, 'utf8'))}\n})`
    const run = runInContext(wrapper, context, { filename: target }) as (...args: unknown[]) => void
    run((id: string) => load(id, dirname(target)), module, module.exports, { env: { NODE_ENV: 'production' } }, {})
    return module.exports
  }

  return {
    load: (name) => load(name, __dirname) as never,
    run: (script) => runInContext(script, context),
  }
}
