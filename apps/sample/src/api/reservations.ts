import { json, urlencoded } from '@taro-query/request'
import { client } from './client'
import type { Receipt } from './types'

/** The library's reservation desk is an older program: it takes form posts, and answers JSON. */
export const reserve = client.endpoint({
  method: 'POST',
  path: '/reservations',
  body: urlencoded<{ bookId: number; name: string; phone: string }>(),
  response: json<Receipt>(),
})
