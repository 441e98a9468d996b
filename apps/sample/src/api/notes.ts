import { json, text } from '@taro-query/request'
import { readerClient } from './client'
import type { Note } from './types'

export const listNotes = readerClient.endpoint({ method: 'GET', path: '/books/:id/notes', response: json<Note[]>() })

export const addNote = readerClient.endpoint({
  method: 'POST',
  path: '/books/:id/notes',
  body: json<Pick<Note, 'text'>>(),
  response: json<Note>(),
})

export const editNote = readerClient.endpoint({
  method: 'PUT',
  path: '/notes/:id',
  body: json<Pick<Note, 'text'>>(),
  response: json<Note>(),
})

export const deleteNote = readerClient.endpoint({ method: 'DELETE', path: '/notes/:id', response: text() })
