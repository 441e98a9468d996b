import type { HostContext } from '../host/context'
import type { StorageRecord } from '../host/types'
import type { ApiMaker } from '../wx/api'
import { toStore } from '../wx/storage/store'
import { alipayError } from './api'

// A key and all of them (my.setStorage). Of our JSON: Alipay stores it encrypted.
const KEY_LIMIT = 200 * 1024
const TOTAL_LIMIT = 10 * 1024 * 1024

/** `my.setStorage` and its siblings: the synchronous ones take `{ key }`, and give `{ data }`. */
export function alipayStorage(
  { events, options, platform, realm, rules, stamp }: HostContext,
  api: ApiMaker,
): Record<string, unknown> {
  const store = toStore(options.storage ?? new Map())
  const sizeOf = (key: string): number => platform.byteLength(store.get(key) ?? '')
  const total = (): number => store.keys().reduce((sum, key) => sum + sizeOf(key), 0)
  const tell = (operation: StorageRecord['operation'], key?: string): void => {
    const bytes = key === undefined || store.get(key) === undefined ? {} : { bytes: sizeOf(key) }
    events.emit('storage', { ...stamp(), operation, ...(key === undefined ? {} : { key }), ...bytes })
  }
  const keyOf = ({ key }: Record<string, unknown>): string => {
    if (typeof key !== 'string' || key === '') throw alipayError(2, '必填参数为空')
    return key
  }

  const write = (given: Record<string, unknown>): void => {
    const key = keyOf(given)
    const text = `{"data":${realm.stringify(given.data) ?? 'null'}}`
    const size = platform.byteLength(text)
    if (rules.storageSize && size > KEY_LIMIT) throw alipayError(14, 'data长度超限')
    if (rules.storageSize && total() - sizeOf(key) + size > TOTAL_LIMIT) throw alipayError(12, '存储总大小达到上限')
    store.set(key, text)
    tell('set', key)
  }
  const read = (given: Record<string, unknown>): { data: unknown } => {
    const key = keyOf(given)
    tell('get', key)
    const text = store.get(key)
    return { data: text === undefined ? null : (realm.fromJSON(text) as { data: unknown }).data }
  }
  const remove = (given: Record<string, unknown>): void => {
    const key = keyOf(given)
    tell('remove', key)
    store.delete(key)
  }
  const clear = (): void => {
    tell('clear')
    store.clear()
  }
  const info = (): Record<string, unknown> => ({
    keys: realm.toArray(store.keys()),
    currentSize: Math.ceil(total() / 1024),
    limitSize: TOTAL_LIMIT / 1024,
  })
  // The synchronous ones answer with what the others fail with: `{ error, errorMessage }`, or `{ success: true }`.
  const sync = (action: (given: Record<string, unknown>) => object | undefined) => {
    return (given: Record<string, unknown> = {}): unknown => {
      try {
        return Object.assign(realm.newObject(), action(given), { success: true })
      } catch (reason) {
        const { error, message } = reason as ReturnType<typeof alipayError>
        return Object.assign(realm.newObject(), { error, errorMessage: message, success: false })
      }
    }
  }
  const done = (action: (given: Record<string, unknown>) => void) => (given: Record<string, unknown>) => {
    action(given)
    return undefined
  }
  return {
    setStorage: api('setStorage', write),
    getStorage: api('getStorage', read),
    removeStorage: api('removeStorage', remove),
    clearStorage: api('clearStorage', clear),
    getStorageInfo: api('getStorageInfo', info),
    setStorageSync: sync(done(write)),
    getStorageSync: sync(read),
    removeStorageSync: sync(done(remove)),
    clearStorageSync: sync(done(clear)),
    getStorageInfoSync: sync(info),
  }
}
