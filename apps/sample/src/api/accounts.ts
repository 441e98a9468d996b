import { json, type LocalFile, multipart, text } from '@taro-query/request'
import { keptToken } from '../account/session'
import { client, readerClient } from './client'
import type { Reader } from './types'

export const getReader = readerClient.endpoint({ method: 'GET', path: '/me', response: json<Reader>() })

export const renameReader = readerClient.endpoint({
  method: 'PUT',
  path: '/me',
  body: json<{ name: string }>(),
  response: json<Reader>(),
})

export const uploadAvatar = readerClient.endpoint({
  method: 'POST',
  path: '/me/avatar',
  body: multipart<{ avatar: LocalFile }>(),
  response: json<Reader>(),
  timeout: 30_000,
})

// Without the session: who signs out with a token that is over is not to sign in for it.
const deleteSession = client.endpoint({
  method: 'DELETE',
  path: '/sessions/current',
  response: text(),
  // Nobody waits longer to be signed out.
  timeout: 3_000,
})

/** Has the API forget the token. */
export const endSession = (): Promise<string> =>
  deleteSession(undefined, { headers: { authorization: `Bearer ${keptToken()}` } })
