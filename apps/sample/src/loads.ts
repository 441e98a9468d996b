import { loadOnRoute, type QueryClient } from '@taro-query/react'
import { toBookId } from './navigation/toBookId'
import { bookList } from './queries/bookList'
import { bookQuery, notesQuery, stockQuery } from './queries/bookQueries'

/** What each page asks for before it is there. */
export function startLoads(queryClient: QueryClient): void {
  loadOnRoute(queryClient, {
    'pages/shelf/index': () => [bookList()],
    'pages/book/index': (route) => {
      const id = toBookId(route.id)
      return id === undefined ? [] : [bookQuery(id), notesQuery(id), stockQuery(id)]
    },
  })
}
