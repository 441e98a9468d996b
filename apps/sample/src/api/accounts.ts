import { json, type LocalFile, multipart, text } from '@taro-query/request'
import { readerClient } from './client'
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

/** Has the API forget the token. */
export const endSession = readerClient.endpoint({ method: 'DELETE', path: '/sessions/current', response: text() })
