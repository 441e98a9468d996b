import type { UseQueryResult } from '@taro-query/react'
import { Text, View } from '@tarojs/components'
import type { Note } from '../../api/types'
import { QueryView } from '../../components/QueryView'
import { useLanguage } from '../../i18n/LanguageProvider'
import { NoteForm } from './NoteForm'
import { NoteRow } from './NoteRow'
import './NotesCard.scss'
import { NewNoteRow } from './NewNoteRow'
import { useNotesOnTheWay } from './useNotesOnTheWay'

export function NotesCard({ bookId, notes }: { bookId: number; notes: UseQueryResult<Note[], Error> }) {
  const { words } = useLanguage()
  const { added, edited, deleted } = useNotesOnTheWay(bookId)
  return (
    <View className="card notes">
      <Text className="card__title">{words.notes}</Text>
      <NoteForm bookId={bookId} />
      {added.map(({ key, text, waits }) => (
        <NewNoteRow key={key} text={text} waits={waits} />
      ))}
      <QueryView query={notes} retryId="retry-notes">
        {(all) => {
          const left = all.filter(({ id }) => !deleted.has(id))
          return (
            <View id="notes" className="notes__list">
              {left.length === 0 && added.length === 0 && <Text className="notes__empty">{words.noNotes}</Text>}
              {left.map((note) => (
                <NoteRow key={note.id} note={note} edited={edited.get(note.id)} />
              ))}
            </View>
          )
        }}
      </QueryView>
    </View>
  )
}
