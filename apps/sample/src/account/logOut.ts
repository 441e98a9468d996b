import { endSession } from '../api/accounts'
import { persisted } from '../persistence'
import { session } from './session'

/**
 * Ends the session and wipes what this device has of the reader. Without a network the API keeps the token until it
 * expires, which nobody knows then.
 */
export async function logOut(): Promise<void> {
  await endSession().catch(() => undefined)
  await session.logout()
  // What is on a screen is asked for again, by nobody in particular, when it is shown.
  await persisted.clear()
}
