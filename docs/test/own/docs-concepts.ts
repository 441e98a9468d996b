import { endpointQuery } from '@taro-query/react'
import { createClient, json } from '@taro-query/request'

const client = createClient({ baseURL: 'https://api.example.com' })

/** What the reader has described. */
export const getBook = client.endpoint({ method: 'GET', path: '/books/:id', response: json<{ title: string }>() })
export const bookQuery = (id: number) => endpointQuery(getBook, { params: { id } })
