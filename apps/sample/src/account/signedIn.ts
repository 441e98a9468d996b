import { getStorageSync } from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

/** Where the session keeps its token on the device. */
export const storageKey = 'token'

let signedIn = Boolean(getStorageSync(storageKey))
const listeners = new Set<() => void>()

/** What the session says when a token came or went. */
export function setSignedIn(value: boolean): void {
  signedIn = value
  for (const tell of listeners) tell()
}

/** Whether there is a token. It may have expired: then the session gets another one. */
export function useSignedIn(): boolean {
  return useSyncExternalStore(subscribe, () => signedIn)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
