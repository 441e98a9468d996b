import { json } from '@taro-query/request'
import { client } from './client'
import type { Note } from './types'

export const listNotes = client.endpoint({ method: 'GET', path: '/books/:id/notes', response: json<Note[]>() })

export const addNote = client.endpoint({
  method: 'POST',
  path: '/books/:id/notes',
  body: json<Pick<Note, 'author' | 'text'>>(),
  response: json<Note>(),
})
