import { endpointQuery } from '@taro-query/react'
import { getBook } from '../api/books'
import { getStock } from '../api/branches'
import { listNotes } from '../api/notes'

// What was asked for when a finger came down on the book still serves the page that opens with the tap.
const staleTime = 10_000

export const bookQuery = (id: number) => ({ ...endpointQuery(getBook, { params: { id } }), staleTime })

export const notesQuery = (id: number) => ({ ...endpointQuery(listNotes, { params: { id } }), staleTime })

/** The branches' system is slow, and a minute changes little there: it is not asked again at every look. */
export const stockQuery = (id: number) => ({ ...endpointQuery(getStock, { body: { book: id } }), staleTime: 60_000 })
