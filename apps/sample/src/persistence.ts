import { connectTaro, persistQueries, QueryClient } from '@taro-query/react'
import { addNoteOptions, deleteNoteOptions, editNoteOptions } from './pages/book/noteMutations'

export const queryClient = new QueryClient()
connectTaro(queryClient)

/** What was on the screen is there at the next start, and what was written offline is sent then, too. */
export const persisted = persistQueries(queryClient, {
  mutations: [addNoteOptions, editNoteOptions, deleteNoteOptions],
})
