import { connectTaro, persistQueries, QueryClient } from '@taro-query/react'
import { addNoteOptions, deleteNoteOptions, editNoteOptions } from './pages/book/noteMutations'

export const queryClient = new QueryClient({
  // What is not kept for the next start does not wait for the network, either: it fails at once, and the form says so.
  defaultOptions: { mutations: { networkMode: 'always' } },
})
connectTaro(queryClient)

/** What was on the screen is there at the next start, and what was written offline is sent then, too. */
export const persisted = persistQueries(queryClient, {
  mutations: [addNoteOptions, editNoteOptions, deleteNoteOptions],
})
