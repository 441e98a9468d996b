import { type Context, Hono } from 'hono'
import type { Database } from '../database/schema'
import { type BodyVariables, jsonBody } from '../server/requestBody'
import { uploadedFile } from '../server/uploadedFile'
import type { Reader, SignedIn } from '../types'
import type { WechatOptions } from './askWechat'
import { findAvatar, saveAvatar } from './avatars'
import { renameReader } from './renameReader'
import { requireReader, tokenOf } from './requireReader'
import { endSession, startSession } from './sessions'
import { signInByPassword } from './signInByPassword'
import { signInByWechat } from './signInByWechat'

/** How readers sign in. */
export type AccountOptions = {
  /** Milliseconds that a token is good for. */
  sessionLifetime: number
  wechat?: WechatOptions
}

/** The most bytes of a picture. */
const avatarLimit = 2 * 1024 * 1024

/** Signing in and out, and what a reader is to the others: a name and a picture. */
export function accountRoutes(database: Database, { sessionLifetime, wechat }: AccountOptions): Hono<BodyVariables> {
  const app = new Hono<BodyVariables>()
  const signIn = async (context: Context, reader: Reader) => {
    const token = await startSession(database, reader.id, sessionLifetime)
    return context.json({ token, reader } satisfies SignedIn, 201)
  }

  app.post('/sessions/wechat', async (context) =>
    signIn(context, await signInByWechat(database, wechat, jsonBody(context), context.req.raw.signal)),
  )
  app.post('/sessions/password', async (context) =>
    signIn(context, await signInByPassword(database, jsonBody(context))),
  )
  app.delete('/sessions/current', async (context) => {
    await requireReader(database, context)
    await endSession(database, tokenOf(context))
    return context.body(null, 204)
  })

  app.get('/me', async (context) => context.json(await requireReader(database, context)))
  app.put('/me', async (context) => {
    const reader = await requireReader(database, context)
    return context.json(await renameReader(database, reader.id, jsonBody(context)))
  })
  app.post('/me/avatar', async (context) => {
    const reader = await requireReader(database, context)
    return context.json(await saveAvatar(database, reader.id, await uploadedFile(context, 'avatar', avatarLimit)))
  })
  app.get('/avatars/:file', async (context) => {
    const { type, bytes } = await findAvatar(database, context.req.param('file'))
    return context.body(new Uint8Array(bytes), 200, {
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      // Its first bytes are a picture's; a browser is not to find a page in the rest.
      'x-content-type-options': 'nosniff',
    })
  })
  return app
}
