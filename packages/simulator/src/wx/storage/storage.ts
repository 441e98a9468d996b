import type { HostContext } from '../../host/context'
import type { StorageRecord } from '../../host/types'
import { type ApiMaker, parameterError } from '../api'
import { decodeEntry, encodeEntry, entrySize, isEncrypted } from './entry'
import { toStore } from './store'

// Per key and in all (wx.setStorage). With `encrypt`, data grows: 0.7 and 7.1 MB.
const KEY_LIMIT = 1024 * 1024
const TOTAL_LIMIT = 10 * 1024 * 1024

/** `wx.setStorage` and its siblings, over a store that outlives the launch. */
export function storage(context: HostContext, api: ApiMaker): Record<string, unknown> {
  const { events, options, platform, realm, rules, stamp } = context
  const store = toStore(options.storage ?? new Map())
  const sizeOf = (text: string | undefined): number => (text === undefined ? 0 : entrySize(text, platform.byteLength))
  const total = (): number => store.keys().reduce((sum, key) => sum + sizeOf(store.get(key)), 0)
  const record = (operation: StorageRecord['operation'], key?: string, text?: string): void => {
    const bytes = text === undefined ? {} : { bytes: sizeOf(text) }
    events.emit('storage', { ...stamp(), operation, ...(key === undefined ? {} : { key }), ...bytes })
  }

  const write = (name: unknown, data: unknown, encrypt = false): void => {
    const key = checkKey(name)
    const text = encodeEntry(data, realm, encrypt)
    const size = sizeOf(text)
    // The texts are as developers report them.
    if (rules.storageSize && size > KEY_LIMIT) throw new Error('entry size limit reached')
    if (rules.storageSize && total() - sizeOf(store.get(key)) + size > TOTAL_LIMIT) {
      throw new Error('exceed storage max size 10Mb')
    }
    store.set(key, text)
    record('set', key, text)
  }
  const read = (name: unknown, encrypt = false): { data: unknown } | undefined => {
    const key = checkKey(name)
    const text = store.get(key)
    record('get', key, text)
    if (text === undefined) return undefined
    // Both sides must say so (wx.setStorage). What WeChat does when one does not is not documented.
    if (isEncrypted(text) !== encrypt) {
      const [written, given] = encrypt ? ['without', 'with'] : ['with', 'without']
      throw new Error(`"${key}" was written ${written} encrypt: true and can not be read ${given} it`)
    }
    return { data: decodeEntry(text, realm) }
  }
  const remove = (name: unknown): void => {
    const key = checkKey(name)
    store.delete(key)
    record('remove', key)
  }
  const clear = (): void => {
    store.clear()
    record('clear')
  }
  const info = (): Record<string, unknown> => ({
    keys: realm.toArray(store.keys()),
    currentSize: Math.ceil(total() / 1024),
    limitSize: TOTAL_LIMIT / 1024,
  })
  const writeAll = (list: unknown): void => {
    for (const item of checkList('kvList', list)) {
      const { key, value } = Object(item) as { key?: unknown; value?: unknown }
      write(key, value)
    }
  }
  const readAll = (list: unknown): unknown => {
    // A missing one reads as by `getStorageSync`.
    return realm.toArray(checkList('keyList', list).map((key) => dataOf(read(key))))
  }
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
    setStorageSync: sync('setStorageSync', (key: unknown, data: unknown) => write(key, data)),
    getStorageSync: sync('getStorageSync', (key: unknown) => dataOf(read(key))),
    removeStorageSync: sync('removeStorageSync', remove),
    clearStorageSync: clear,
    batchSetStorageSync: sync('batchSetStorageSync', writeAll),
    batchGetStorageSync: sync('batchGetStorageSync', readAll),
    getStorageInfoSync: () => Object.assign(realm.newObject(), info()),
    setStorage: api('setStorage', ({ key, data, encrypt }) => write(key, data, encrypt === true)),
    getStorage: api('getStorage', ({ key, encrypt }) => {
      const entry = read(key, encrypt === true)
      if (!entry) throw new Error('data not found')
      return entry
    }),
    removeStorage: api('removeStorage', ({ key }) => remove(key)),
    clearStorage: api('clearStorage', clear),
    batchSetStorage: api('batchSetStorage', ({ kvList }) => writeAll(kvList)),
    // The name of the result's field is not in the documentation, but in apps that use it.
    batchGetStorage: api('batchGetStorage', ({ keyList }) => ({ dataList: readAll(keyList) })),
    getStorageInfo: api('getStorageInfo', info),
  }
}

function dataOf(entry: { data: unknown } | undefined): unknown {
  return entry ? entry.data : ''
}

function checkKey(key: unknown): string {
  if (typeof key !== 'string') throw new Error(parameterError('key', 'String', key))
  return key
}

function checkList(name: string, list: unknown): unknown[] {
  if (!Array.isArray(list)) throw new Error(parameterError(name, 'Array', list))
  return list
}
