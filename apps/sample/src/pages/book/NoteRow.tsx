import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Note } from '../../api/types'
import { useLanguage } from '../../i18n/LanguageProvider'
import { localDate } from '../../i18n/localDate'
import { NoteActions } from './NoteActions'
import { NoteEditor } from './NoteEditor'
import type { SentText } from './useNotesOnTheWay'

interface NoteRowProps {
  note: Note
  /** What it is about to be. */
  edited: SentText | undefined
}

export function NoteRow({ note, edited }: NoteRowProps) {
  const { words } = useLanguage()
  const [editing, setEditing] = useState(false)
  return (
    <View id={`note-${note.id}`} className="note">
      <View className="note__head">
        <Text className="note__author">{note.author}</Text>
        {edited ? (
          <Text className="note__state">{edited.waits ? words.sendsWhenOnline : words.savingNote}</Text>
        ) : (
          <Text className="note__date">{localDate(note.createdAt, words)}</Text>
        )}
      </View>
      {!editing && (
        <Text className={edited ? 'note__text note__text--sending' : 'note__text'}>{edited?.text ?? note.text}</Text>
      )}
      {note.mine && <NoteEditor note={note} open={editing} onClose={() => setEditing(false)} />}
      {note.mine && !editing && !edited && <NoteActions note={note} onEdit={() => setEditing(true)} />}
    </View>
  )
}
