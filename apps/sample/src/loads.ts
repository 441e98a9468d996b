import { endpointQuery, loadOnRoute, type QueryClient } from '@taro-query/react'
import { getBook, listBooks } from './api/books'
import { listNotes } from './api/notes'
import { toBookId } from './navigation/toBookId'
import { stockQuery } from './pages/book/stockQuery'
import { firstPage } from './pages/shelf/firstPage'

/** What each page asks for before it is there. */
export function startLoads(queryClient: QueryClient): void {
  loadOnRoute(queryClient, {
    'pages/shelf/index': () => [endpointQuery(listBooks, firstPage)],
    'pages/book/index': (route) => {
      const id = toBookId(route.id)
      if (id === undefined) return []
      const params = { id }
      return [endpointQuery(getBook, { params }), endpointQuery(listNotes, { params }), stockQuery(id)]
    },
  })
}
