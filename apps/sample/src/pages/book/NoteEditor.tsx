import { useMutation } from '@taro-query/react'
import { View } from '@tarojs/components'
import { showToast } from '@tarojs/taro'
import { useState } from 'react'
import type { Note } from '../../api/types'
import { Action } from '../../components/Action'
import { Field } from '../../components/Field'
import { useLanguage } from '../../i18n/LanguageProvider'
import { editNoteOptions } from './noteMutations'

interface NoteEditorProps {
  note: Note
  open: boolean
  onClose: () => void
}

/** Stays mounted while it is closed: what failed to be saved is in it when it opens again. */
export function NoteEditor({ note, open, onClose }: NoteEditorProps) {
  const { words } = useLanguage()
  const [draft, setDraft] = useState<string>()
  const edit = useMutation({
    ...editNoteOptions,
    onError: (_error, { body }) => {
      setDraft(body.text)
      void showToast({ title: words.noteNotSaved, icon: 'none' })
    },
  })
  if (!open) return null

  const text = draft ?? note.text
  const close = () => {
    setDraft(undefined)
    onClose()
  }
  const save = () => {
    const wanted = text.trim()
    if (wanted === '') return
    if (wanted !== note.text) edit.mutate({ params: { id: note.id }, body: { text: wanted } })
    close()
  }
  return (
    <View className="note__editor">
      <Field
        id="edit-text"
        kind="text"
        label={words.noteText}
        hint={words.noteTextHint}
        value={text}
        onChange={setDraft}
        disabled={false}
        maxlength={500}
      />
      <View className="note__buttons">
        <Action id="cancel-edit" onTap={close}>
          {words.cancel}
        </Action>
        <Action id="save-note" kind="main" onTap={save}>
          {words.saveNote}
        </Action>
      </View>
    </View>
  )
}
