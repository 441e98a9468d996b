import { useMutation } from '@taro-query/react'
import { useRef, useState } from 'react'
import { Action } from '../../components/Action'
import { Field } from '../../components/Field'
import { FormError } from '../../components/FormError'
import { errorWords } from '../../i18n/errorWords'
import { useLanguage } from '../../i18n/LanguageProvider'
import { addNoteOptions } from './noteMutations'

/** What is sent leaves the form at once, for the list below it; what fails comes back. */
export function NoteForm({ bookId }: { bookId: number }) {
  const { words } = useLanguage()
  const [text, setText] = useState('')
  const [incomplete, setIncomplete] = useState(false)
  // The second of two quick taps comes before the empty form is rendered.
  const written = useRef('')
  const write = (next: string) => {
    written.current = next
    setText(next)
  }

  const add = useMutation({
    ...addNoteOptions,
    onError: (_error, { body }) => {
      // Above the next one, if that is being written.
      write([body.text, written.current].filter(Boolean).join('\n'))
    },
  })
  const submit = () => {
    if (written.current === '' && text !== '') return
    const wanted = written.current.trim()
    setIncomplete(wanted === '')
    if (wanted === '') return
    add.mutate({ params: { id: bookId }, body: { text: wanted } })
    write('')
  }
  const failure = add.error && errorWords(add.error, words)
  const notSignedIn = add.error?.name === 'LoginError'

  return (
    <>
      <Field
        id="note-text"
        kind="text"
        label={words.noteText}
        hint={words.noteTextHint}
        value={text}
        onChange={write}
        disabled={false}
        maxlength={500}
      />
      {incomplete && <FormError>{words.noteIncomplete}</FormError>}
      {failure && !incomplete && (
        <FormError>{notSignedIn ? words.noteNeedsReader : words.failedButKept(failure.what, failure.hint)}</FormError>
      )}
      <Action id="add-note" kind="main" onTap={submit}>
        {words.addNote}
      </Action>
    </>
  )
}
