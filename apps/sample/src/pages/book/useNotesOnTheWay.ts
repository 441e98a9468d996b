import { type MutationKey, onlineManager, useMutationState } from '@taro-query/react'
import { addNote, deleteNote, editNote } from '../../api/notes'

/** A text that is on its way. */
export interface SentText {
  text: string
  /** For the network. */
  waits: boolean
}

interface NewNote extends SentText {
  key: number
}

/** What the reader did and the server has not heard of yet. */
export interface NotesOnTheWay {
  /** The last one first, as the list has it. */
  added: NewNote[]
  /** The new text of each note that is being edited. */
  edited: Map<number, SentText>
  deleted: Set<number>
}

interface Sent {
  key: number
  isPaused: boolean
  input: { params: { id: string | number }; body: { text: string } }
}

/** Read from the mutation cache: it is there whoever sent it, in an earlier visit of the page, too. */
export function useNotesOnTheWay(bookId: number): NotesOnTheWay {
  const added = usePending(addNote.key).filter(({ input }) => Number(input.params.id) === bookId)
  const edited = usePending(editNote.key)
  const deleted = usePending(deleteNote.key)
  return {
    added: added.reverse().map((sent) => ({ key: sent.key, ...textOf(sent) })),
    edited: new Map(edited.map((sent) => [Number(sent.input.params.id), textOf(sent)])),
    deleted: new Set(deleted.map(({ input }) => Number(input.params.id))),
  }
}

const textOf = ({ isPaused, input }: Sent): SentText => ({
  text: input.body.text,
  waits: isPaused && !onlineManager.isOnline(),
})

function usePending(mutationKey: MutationKey): Sent[] {
  return useMutationState({
    filters: { mutationKey, status: 'pending' },
    select: ({ mutationId, state }): Sent => ({
      key: mutationId,
      isPaused: state.isPaused,
      // The key says whose input it is. A delete has no body, and nobody reads one.
      input: state.variables as Sent['input'],
    }),
  })
}
