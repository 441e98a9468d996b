import { createClient, json } from '@taro-query/request'

const client = createClient({ baseURL: 'https://api.example.com' })
export const getBook = client.endpoint({ method: 'GET', path: '/books/:id', response: json<{ title: string }>() })
export const addBook = client.endpoint({ method: 'POST', path: '/books', body: json<{ title: string }>() })
