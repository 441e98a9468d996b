import { folderOf, resolvePath } from './paths'
import type { MiniProgramFiles, Platform, Realm } from './types'

/** Loads a module of the mini program once, WeChat's way: `require` knows its files and nothing else. */
export type LoadModule = (path: string) => unknown

export function createModuleLoader(files: MiniProgramFiles, platform: Platform, realm: Realm): LoadModule {
  const modules = new Map<string, { exports: unknown }>()

  const load: LoadModule = (path) => {
    const known = modules.get(path)
    if (known) return known.exports
    const source = files[path]
    if (source === undefined) throw realm.error(`module '${path}' is not defined`)
    const module = realm.newObject() as { exports: unknown }
    module.exports = realm.newObject()
    modules.set(path, module)
    const folder = folderOf(path)
    const require = (id: string): unknown => {
      const target = resolvePath(folder, id)
      const found = [target, `${target}.js`, `${target}/index.js`].find((name) => files[name] !== undefined)
      if (found === undefined) throw realm.error(`module '${target}.js' is not defined, require args is '${id}'`)
      return load(found)
    }
    try {
      platform.evalModule(path, source).call(undefined, require, module, module.exports)
    } catch (error) {
      modules.delete(path)
      throw error
    }
    return module.exports
  }
  return load
}
