import { events, json } from '@taro-query/request'
import { client } from './client'
import type { AnswerPiece } from './types'

/** The answer comes in pieces, while the librarian looks. */
export const askLibrarian = client.endpoint({
  method: 'POST',
  path: '/librarian',
  body: json<{ question: string }>(),
  response: events({ data: json<AnswerPiece>() }),
})
