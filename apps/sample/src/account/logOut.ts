import type { QueryClient } from '@taro-query/react'
import { endSession } from '../api/accounts'
import { session } from './session'

/**
 * Ends the session and wipes what this device has of the reader. Without a network the API keeps the token until it
 * expires, which nobody knows then.
 */
export async function logOut(queryClient: QueryClient): Promise<void> {
  await endSession().catch(() => undefined)
  await session.logout()
  queryClient.getMutationCache().clear()
  // What is on the screen is asked for again, by nobody in particular; the rest goes.
  queryClient.removeQueries({ type: 'inactive' })
  await queryClient.resetQueries()
}
