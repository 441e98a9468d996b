import { QueryClient } from '@taro-query/react'
import { createClient, json } from '@taro-query/request'

export interface Book {
  title: string
}
export interface Note {
  id: number
}

export const client = createClient({ baseURL: 'https://api.example.com' })

/** What the reader has described. */
export const getBook = client.endpoint({ method: 'GET', path: '/books/:id', response: json<Book>() })
export const addNote = client.endpoint({
  method: 'POST',
  path: '/books/:id/notes',
  body: json<{ text: string }>(),
  response: json<Note>(),
})

export const queryClient: QueryClient = new QueryClient()
/** Of the page's route. */
export declare const id: number
export declare const defineConfig: (config: object) => object
