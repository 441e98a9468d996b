import { endpointMutation, idempotencyKey, type QueryClient } from '@taro-query/react'
import { addNote, deleteNote, editNote, listNotes } from '../../api/notes'
import type { Note } from '../../api/types'
import { notesQuery } from '../../queries/bookQueries'

// Offline they wait, also for the next start: `persistence.ts` keeps them.
const networkMode = 'online' as const

/**
 * The key is what lets a note be sent again when nobody knows whether it has arrived. What is on its way is shown from the
 * mutations themselves, see `useNotesOnTheWay`: nothing has to be taken back when one fails.
 */
export const addNoteOptions = {
  ...endpointMutation(addNote, { idempotencyKey: idempotencyKey() }),
  networkMode,
  onSuccess(note: Note, { params }: { params: { id: string | number } }, _: unknown, { client }: Context) {
    // At once, so that there is no moment in which it is neither on its way nor there.
    client.setQueryData(notesQuery(Number(params.id)).queryKey, (notes) => notes && [note, ...notes])
    refresh(client)
  },
}

export const editNoteOptions = {
  ...endpointMutation(editNote),
  networkMode,
  onSuccess(edited: Note, _input: unknown, _: unknown, { client }: Context) {
    changeNotes(client, (notes) => notes.map((note) => (note.id === edited.id ? edited : note)))
    refresh(client)
  },
}

export const deleteNoteOptions = {
  ...endpointMutation(deleteNote),
  networkMode,
  onSuccess(_gone: unknown, { params }: { params: { id: string | number } }, _: unknown, { client }: Context) {
    changeNotes(client, (notes) => notes.filter(({ id }) => id !== params.id))
    refresh(client)
  },
}

/** What TanStack gives the callbacks. */
interface Context {
  client: QueryClient
}

function changeNotes(client: QueryClient, change: (notes: Note[]) => Note[]): void {
  client.setQueriesData<Note[]>({ queryKey: listNotes.key }, (notes) => notes && change(notes))
}

// Others write, too; and an older answer on its way is cut off.
function refresh(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: listNotes.key })
}
