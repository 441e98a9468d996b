import { json, type } from '@taro-query/request'
import { client } from './client'
import type { Book, BookPage } from './types'

export const listBooks = client.endpoint({
  method: 'GET',
  path: '/books',
  query: type<{ limit?: number; search?: string; cursor?: string }>(),
  response: json<BookPage>(),
})

export const getBook = client.endpoint({ method: 'GET', path: '/books/:id', response: json<Book>() })

export const likeBook = client.endpoint({
  method: 'POST',
  path: '/books/:id/like',
  response: json<Pick<Book, 'likes'>>(),
})
