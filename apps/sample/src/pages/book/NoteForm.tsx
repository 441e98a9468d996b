import { endpointMutation, endpointQuery, useMutation, useQueryClient } from '@taro-query/react'
import { showToast } from '@tarojs/taro'
import { useState } from 'react'
import { addNote, listNotes } from '../../api/notes'
import { Action } from '../../components/Action'
import { Field } from '../../components/Field'
import { FormError } from '../../components/FormError'
import { useSubmit } from '../../hooks/useSubmit'
import { errorWords } from '../../i18n/errorWords'
import { useLanguage } from '../../i18n/LanguageProvider'

/** What was typed goes away only once the server has it. */
export function NoteForm({ bookId }: { bookId: number }) {
  const { words } = useLanguage()
  const queryClient = useQueryClient()
  const [text, setText] = useState('')
  const [author, setAuthor] = useState('')
  const [incomplete, setIncomplete] = useState(false)
  const params = { id: bookId }

  const add = useMutation({
    ...endpointMutation(addNote),
    onSuccess: () => {
      setText('')
      void showToast({ title: words.noteAdded, icon: 'success' })
      void queryClient.invalidateQueries({ queryKey: endpointQuery(listNotes, { params }).queryKey })
    },
  })
  const send = useSubmit(add.mutateAsync)
  const submit = () => {
    const body = { author: author.trim(), text: text.trim() }
    const complete = body.author !== '' && body.text !== ''
    setIncomplete(!complete)
    if (complete) send({ params, body })
  }
  const { isPending: disabled } = add
  const failure = add.error && errorWords(add.error, words)

  return (
    <>
      <Field
        id="note-text"
        kind="text"
        label={words.noteText}
        hint={words.noteTextHint}
        value={text}
        onChange={setText}
        disabled={disabled}
        maxlength={500}
      />
      <Field
        id="note-author"
        label={words.noteAuthor}
        hint={words.noteAuthorHint}
        value={author}
        onChange={setAuthor}
        disabled={disabled}
        maxlength={40}
      />
      {incomplete && <FormError>{words.noteIncomplete}</FormError>}
      {failure && !incomplete && <FormError>{words.failedButKept(failure.what, failure.hint)}</FormError>}
      <Action id="add-note" kind="main" pending={add.isPending} onTap={submit}>
        {add.isPaused ? words.sendsWhenOnline : add.isPending ? words.addingNote : words.addNote}
      </Action>
    </>
  )
}
