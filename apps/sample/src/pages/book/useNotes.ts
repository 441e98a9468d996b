import { type UseQueryResult, useQuery, useQueryClient } from '@taro-query/react'
import { useEffect, useRef } from 'react'
import { useSignedIn } from '../../account/signedIn'
import { listNotes } from '../../api/notes'
import type { Note } from '../../api/types'
import { notesQuery } from '../../queries/bookQueries'

/** A book's notes. Which of them are the reader's own changes when he signs in or out, wherever he does so. */
export function useNotes(bookId: number): UseQueryResult<Note[], Error> {
  const queryClient = useQueryClient()
  const signedIn = useSignedIn()
  const before = useRef(signedIn)
  useEffect(() => {
    if (before.current === signedIn) return
    before.current = signedIn
    void queryClient.invalidateQueries({ queryKey: listNotes.key })
  }, [queryClient, signedIn])
  return useQuery(notesQuery(bookId))
}
