import type { HostContext } from './context'
import { describe } from './errorReports'
import { npmPlaces } from './npmPlaces'
import { folderOf, resolvePath } from './paths'

/** Loads a module of the mini program once, WeChat's way: `require` knows its files and nothing else. */
export type LoadModule = (path: string) => unknown

/**
 * `require(path)` reaches the module's own package and the main one; from an independent subpackage its own only.
 * `require(path, callback, failed)` and `require.async(path)` reach all (framework/subpackages/async).
 */
export function createModuleLoader({ config, files, gate, platform, realm }: HostContext): LoadModule {
  const modules = new Map<string, { exports: unknown }>()

  const find = (from: string, id: string): string => {
    const target = resolvePath(folderOf(from), id)
    const found = [target, ...npmPlaces(folderOf(from), id)]
      .flatMap((place) => [place, `${place}.js`, `${place}/index.js`])
      .find((name) => files[name] !== undefined)
    if (found === undefined) throw realm.error(`module '${target}.js' is not defined, require args is '${id}'`)
    return found
  }
  const findInReach = (from: string, id: string): string => {
    const path = find(from, id)
    const own = config.packageOf(from)
    const other = config.packageOf(path)
    if (other === own || (other.root === '' && !own.independent)) return path
    const place = other.root === '' ? 'the main package' : `the subpackage "${other.root}"`
    throw realm.error(
      `module '${path}' is not defined, require args is '${id}': from ${from} only require.async reaches ${path}, which is in ${place}`,
    )
  }
  const later = (
    from: string,
    id: string,
    done: (exports: unknown) => void,
    failed: (reason: unknown) => void,
  ): void => {
    platform.setTimeout(() => {
      gate.run(() => {
        let exports: unknown
        try {
          exports = load(find(from, id))
        } catch (error) {
          const mod = resolvePath(folderOf(from), id)
          failed(Object.assign(realm.newObject(), { mod, errMsg: describe(error).message }))
          return
        }
        done(exports)
      })
    }, 0)
  }
  const requireFrom = (from: string): ((id: string) => unknown) => {
    const require = (id: string, callback?: unknown, failed?: unknown): unknown => {
      if (typeof callback !== 'function') return load(findInReach(from, id))
      later(from, id, callback as (exports: unknown) => void, (reason) => {
        // Nobody hears of it: an error of the app.
        if (typeof failed !== 'function') throw reason
        failed(reason)
      })
      return undefined
    }
    return Object.assign(require, {
      async: (id: string) => realm.newPromise((resolve, reject) => later(from, id, resolve, reject)),
    })
  }

  const load: LoadModule = (path) => {
    const known = modules.get(path)
    if (known) return known.exports
    const source = files[path]
    if (source === undefined) throw realm.error(`module '${path}' is not defined`)
    const module = realm.newObject() as { exports: unknown }
    module.exports = realm.newObject()
    modules.set(path, module)
    try {
      platform.evalModule(path, source).call(undefined, requireFrom(path), module, module.exports)
    } catch (error) {
      modules.delete(path)
      throw error
    }
    return module.exports
  }
  return load
}
