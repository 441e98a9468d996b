import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Database } from '../database/schema'
import type { Reader } from '../types'
import { findReader } from './sessions'

/** The reader who sent this request. @throws HTTPException 401 for a missing, unknown or expired token. */
export async function requireReader(database: Database, context: Context): Promise<Reader> {
  const reader = await optionalReader(database, context)
  if (!reader) throw new HTTPException(401, { message: 'Sign in first: this needs Authorization: Bearer <token>.' })
  return reader
}

/**
 * The reader who sent this request, or undefined when it names none.
 *
 * @throws HTTPException 401 for an unknown or expired token, so that an app renews it and is not taken for a stranger.
 */
export async function optionalReader(database: Database, context: Context): Promise<Reader | undefined> {
  if (context.req.header('authorization') === undefined) return undefined
  const reader = await findReader(database, tokenOf(context))
  if (!reader) throw new HTTPException(401, { message: 'The token is unknown or has expired: sign in again.' })
  return reader
}

/** The token of the request's Authorization header, or an empty string. */
export const tokenOf = (context: Context): string =>
  /^Bearer +([\w-]+)$/i.exec(context.req.header('authorization') ?? '')?.[1] ?? ''
