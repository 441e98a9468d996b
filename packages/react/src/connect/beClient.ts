import { environmentManager } from '@tanstack/react-query'

/**
 * Tells TanStack that a mini program is not a server. It asks for `window`, which only Taro's webpack runner puts there,
 * and a server neither retries, nor polls, nor collects garbage.
 */
export function beClient(): () => void {
  const wasServer = environmentManager.isServer()
  environmentManager.setIsServer(() => false)
  return () => environmentManager.setIsServer(() => wasServer)
}
