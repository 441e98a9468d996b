import { endpointQuery, loadOnRoute, type QueryClient } from '@taro-query/react'
import { getBook, listBooks } from './api/books'
import { listNotes } from './api/notes'
import { toBookId } from './navigation/toBookId'
import { firstPage } from './pages/books/firstPage'

/** What each page asks for before it is there. */
export function startLoads(queryClient: QueryClient): void {
  loadOnRoute(queryClient, {
    'pages/books/index': () => [endpointQuery(listBooks, firstPage)],
    'pages/book/index': (params) => {
      const id = toBookId(params.id)
      if (id === undefined) return []
      return [endpointQuery(getBook, { params: { id } }), endpointQuery(listNotes, { params: { id } })]
    },
  })
}
