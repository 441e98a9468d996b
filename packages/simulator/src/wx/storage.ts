import type { HostContext } from '../host/context'
import { type ApiMaker, parameterError } from './api'

// Per key and in all (api-typings, wx.setStorage). Sizes are those of our JSON: WeChat's own encoding is not public.
const KEY_LIMIT = 1024 * 1024
const TOTAL_LIMIT = 10 * 1024 * 1024

/** `wx.setStorage` and its siblings, over a store that outlives the launch. */
export function storage({ options, platform, realm }: HostContext, api: ApiMaker): Record<string, unknown> {
  const store = toStore(options.storage ?? new Map())
  const sizeOf = (key: string): number => platform.byteLength(store.get(key) ?? '')
  const total = (): number => store.keys().reduce((sum, key) => sum + sizeOf(key), 0)

  const checkKey = (key: unknown): string => {
    if (typeof key !== 'string') throw realm.error(parameterError('key', 'String', key))
    return key
  }
  const write = (name: unknown, data: unknown): void => {
    const key = checkKey(name)
    const text = encode(data, realm.stringify)
    const size = platform.byteLength(text)
    if (size > KEY_LIMIT) throw realm.error('entry size limit reached')
    if (total() - sizeOf(key) + size > TOTAL_LIMIT) throw realm.error('exceed storage max size 10Mb')
    store.set(key, text)
  }
  const read = (name: unknown): { data: unknown } | undefined => {
    const text = store.get(checkKey(name))
    if (text === undefined) return undefined
    const entry = realm.fromJSON(text) as { data?: unknown; date?: number }
    return { data: entry.date === undefined ? entry.data : realm.newDate(entry.date) }
  }
  const info = (): Record<string, unknown> => ({
    keys: realm.toArray(store.keys()),
    currentSize: Math.ceil(total() / 1024),
    limitSize: TOTAL_LIMIT / 1024,
  })
  // The synchronous ones throw what the others fail with.
  const sync = <TArgs extends unknown[], TResult>(name: string, action: (...args: TArgs) => TResult) => {
    return (...args: TArgs): TResult => {
      try {
        return action(...args)
      } catch (error) {
        throw realm.error(`${name}:fail ${(error as Error).message}`)
      }
    }
  }
  return {
    setStorageSync: sync('setStorageSync', write),
    getStorageSync: sync('getStorageSync', (key: unknown) => {
      const entry = read(key)
      return entry ? entry.data : ''
    }),
    removeStorageSync: sync('removeStorageSync', (key: unknown) => store.delete(checkKey(key))),
    clearStorageSync: () => store.clear(),
    getStorageInfoSync: () => Object.assign(realm.newObject(), info()),
    setStorage: api('setStorage', ({ key, data }) => write(key, data)),
    getStorage: api('getStorage', ({ key }) => {
      const entry = read(key)
      if (!entry) throw new Error('data not found')
      return { data: entry.data }
    }),
    removeStorage: api('removeStorage', ({ key }) => void store.delete(checkKey(key))),
    clearStorage: api('clearStorage', () => store.clear()),
    getStorageInfo: api('getStorageInfo', info),
  }
}

interface Store {
  keys(): string[]
  get(key: string): string | undefined
  set(key: string, text: string): void
  delete(key: string): void
  clear(): void
}

function toStore(source: Map<string, string> | Record<string, string>): Store {
  if (source instanceof Map) {
    return {
      keys: () => [...source.keys()],
      get: (key) => source.get(key),
      set: (key, text) => void source.set(key, text),
      delete: (key) => void source.delete(key),
      clear: () => source.clear(),
    }
  }
  return {
    keys: () => Object.keys(source),
    get: (key) => (Object.hasOwn(source, key) ? source[key] : undefined),
    set: (key, text) => {
      source[key] = text
    },
    delete: (key) => {
      delete source[key]
    },
    clear: () => {
      for (const key of Object.keys(source)) delete source[key]
    },
  }
}

// A Date keeps its type (api-typings: native types, Date and what JSON can say).
function encode(data: unknown, stringify: (value: unknown) => string | undefined): string {
  if (Object.prototype.toString.call(data) === '[object Date]') return JSON.stringify({ date: Number(data) })
  return `{"data":${stringify(data) ?? 'null'}}`
}
