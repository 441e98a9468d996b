import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Note } from '../../api/types'
import { useLanguage } from '../../i18n/LanguageProvider'
import { localDate } from '../../i18n/localDate'
import { NoteActions } from './NoteActions'
import { NoteEditor } from './NoteEditor'

interface NoteRowProps {
  note: Note
  /** What it is about to be. */
  editedText: string | undefined
}

export function NoteRow({ note, editedText }: NoteRowProps) {
  const { words } = useLanguage()
  const [editing, setEditing] = useState(false)
  const sending = editedText !== undefined
  return (
    <View id={`note-${note.id}`} className="note">
      <View className="note__head">
        <Text className="note__author">{note.author}</Text>
        {sending ? (
          <Text className="note__state">{words.savingNote}</Text>
        ) : (
          <Text className="note__date">{localDate(note.createdAt, words)}</Text>
        )}
      </View>
      {!editing && (
        <Text className={sending ? 'note__text note__text--sending' : 'note__text'}>{editedText ?? note.text}</Text>
      )}
      {note.mine && <NoteEditor note={note} open={editing} onClose={() => setEditing(false)} />}
      {note.mine && !editing && !sending && <NoteActions note={note} onEdit={() => setEditing(true)} />}
    </View>
  )
}
