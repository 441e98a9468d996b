import { getStorage, getStorageInfo, getStorageSync, removeStorage, setStorage } from '@tarojs/taro'
import type { PersistStorage } from './PersistStorage'

/** Taro's storage. Its functions are `async` here because Taro's throw on H5, where they should reject. */
export const taroStorage: PersistStorage = {
  getItemSync: (key) => getStorageSync(key),
  async getItem(key) {
    const { data } = await getStorage({ key })
    return data
  },
  async setItem(key, value) {
    await setStorage({ key, data: value })
  },
  async removeItem(key) {
    await removeStorage({ key })
  },
  async keys() {
    // Taro's type for the promise leaves out what it resolves with.
    const { keys } = (await getStorageInfo()) as unknown as { keys?: string[] }
    return keys ?? []
  },
}
