import { endpointQuery, useQuery } from '@taro-query/react'
import { createClient, json } from '@taro-query/request'
import { type Book, ORIGIN } from '../send'

export { Root, useAdd, useBooks } from './mutation'

const client = createClient({ baseURL: ORIGIN, timeout: 8_000 })
const getBook = client.endpoint({ method: 'GET', path: '/books/:id', response: json<Book>() })

export function useBook(id: number): string | undefined {
  return useQuery(endpointQuery(getBook, { params: { id } })).data?.title
}
