import type { UseQueryResult } from '@taro-query/react'
import { Text, View } from '@tarojs/components'
import type { Note } from '../../api/types'
import { QueryView } from '../../components/QueryView'
import { useLanguage } from '../../i18n/LanguageProvider'
import { localDate } from '../../i18n/localDate'
import { NoteForm } from './NoteForm'
import './NotesCard.scss'

export function NotesCard({ bookId, notes }: { bookId: number; notes: UseQueryResult<Note[], Error> }) {
  const { words } = useLanguage()
  return (
    <View className="card notes">
      <Text className="card__title">{words.notes}</Text>
      <NoteForm bookId={bookId} />
      <QueryView query={notes} retryId="retry-notes">
        {(items) => (
          <View id="notes" className="notes__list">
            {items.length === 0 && <Text className="notes__empty">{words.noNotes}</Text>}
            {items.map((note) => (
              <View key={note.id} className="note">
                <View className="note__head">
                  <Text className="note__author">{note.author}</Text>
                  <Text className="note__date">{localDate(note.createdAt, words)}</Text>
                </View>
                <Text className="note__text">{note.text}</Text>
              </View>
            ))}
          </View>
        )}
      </QueryView>
    </View>
  )
}
