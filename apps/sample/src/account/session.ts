import { createSession } from '@taro-query/request'
import { getStorageSync, removeStorageSync, setStorageSync } from '@tarojs/taro'
import { signIn } from '../platform/signIn'
import { setSignedIn, storageKey } from './signedIn'

/** Signs the reader in when the API asks for it, and keeps the token for the next start. */
export const session = createSession({
  login: signIn,
  // A reader types a password as slowly as he likes.
  timeout: Number.POSITIVE_INFINITY,
  storage: {
    get: keptToken,
    set(token) {
      setStorageSync(storageKey, token)
      setSignedIn(true)
    },
    remove() {
      removeStorageSync(storageKey)
      setSignedIn(false)
    },
  },
})

/** The token of the device; `''` when there is none. */
export function keptToken(): string {
  return getStorageSync<string>(storageKey)
}
