import type { QueryClient } from '@tanstack/react-query'
import { markHidden } from '../page/markHidden'
import { mountPages } from '../page/mountPages'
import { isH5 } from '../platform/isH5'
import { beClient } from './beClient'
import { followApp } from './followApp'
import { followNetwork } from './followNetwork'

let disconnect: (() => void) | undefined
let connected: QueryClient | undefined

/**
 * Lets TanStack Query follow the Taro app. Call it once, where the QueryClient is made, at the module scope of app.tsx:
 *
 * - query hooks follow the page they are used in: while it is hidden they are silent, and its show is their window focus;
 * - `focusManager` follows the app's show and hide;
 * - `onlineManager` follows the device's network, its state at launch included.
 *
 * On H5 the last two stay TanStack's own, which read the browser: Taro's network events need `navigator.connection`, which
 * Safari and Firefox lack.
 *
 * @param queryClient Follows from now on, not only from the first render of its `QueryClientProvider`: a query started at
 * the module scope of app.tsx and paused by a missing network continues.
 * @returns Undoes everything. Until then, further calls change nothing; one with another QueryClient warns in development.
 * @throws What a step throws; those before it are undone.
 */
export function connectTaro(queryClient?: QueryClient): () => void {
  if (disconnect) {
    warnOfAnother(queryClient)
    return disconnect
  }
  const cleanUps: (() => void)[] = []
  const undo = () => {
    disconnect = undefined
    connected = undefined
    for (const cleanUp of cleanUps.splice(0)) cleanUp()
  }
  const steps = [
    mountPages,
    markHidden,
    followApp,
    ...(isH5() ? [] : [followNetwork, beClient]),
    () => mountClient(queryClient),
  ]
  try {
    for (const step of steps) cleanUps.push(step())
  } catch (error) {
    undo()
    throw error
  }
  connected = queryClient
  disconnect = undo
  return disconnect
}

function mountClient(queryClient: QueryClient | undefined): () => void {
  queryClient?.mount()
  return () => queryClient?.unmount()
}

function warnOfAnother(queryClient: QueryClient | undefined): void {
  if (process.env.NODE_ENV === 'production' || !queryClient || queryClient === connected) return
  console.warn(
    '@taro-query/react: connectTaro() is at work already, so this call with another QueryClient changes nothing. ' +
      'Call what the first one returned before, or make one QueryClient for the app.',
  )
}
