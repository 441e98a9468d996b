import type { QueryClient } from '@tanstack/react-query'
import { mountPages } from '../page/mountPages'
import { beClient } from './beClient'
import { followApp } from './followApp'
import { followNetwork } from './followNetwork'
import { isH5 } from './h5'

let disconnect: (() => void) | undefined

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
 * @returns Undoes everything. Until then, further calls change nothing.
 */
export function connectTaro(queryClient?: QueryClient): () => void {
  if (disconnect) return disconnect
  const cleanUps = [mountPages(), followApp()]
  if (!isH5()) cleanUps.push(followNetwork(), beClient())
  queryClient?.mount()
  disconnect = () => {
    disconnect = undefined
    queryClient?.unmount()
    for (const cleanUp of cleanUps) cleanUp()
  }
  return disconnect
}
