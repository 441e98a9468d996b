import { useMutation } from '@taro-query/react'
import { View } from '@tarojs/components'
import { showModal, showToast } from '@tarojs/taro'
import type { Note } from '../../api/types'
import { focusable } from '../../components/focusable'
import { useLanguage } from '../../i18n/LanguageProvider'
import { deleteNoteOptions } from './noteMutations'

/** What a reader can do with a note of his own. */
export function NoteActions({ note, onEdit }: { note: Note; onEdit: () => void }) {
  const { words } = useLanguage()
  const remove = useMutation({
    ...deleteNoteOptions,
    onError: () => void showToast({ title: words.noteNotDeleted, icon: 'none' }),
  })
  const ask = async () => {
    const { confirm } = await showModal({
      title: words.deleteNote,
      content: words.deleteNoteHint,
      // WeChat takes four characters.
      confirmText: words.yesDelete,
      cancelText: words.noDelete,
    })
    if (confirm) remove.mutate({ params: { id: note.id } })
  }
  return (
    <View className="note__actions">
      <View {...focusable} id={`edit-note-${note.id}`} className="note__action" role="button" onClick={onEdit}>
        {words.editNote}
      </View>
      <View {...focusable} id={`delete-note-${note.id}`} className="note__action" role="button" onClick={ask}>
        {words.remove}
      </View>
    </View>
  )
}
