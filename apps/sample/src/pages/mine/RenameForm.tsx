import { endpointMutation, endpointQuery, useMutation, useQueryClient } from '@taro-query/react'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { getReader, renameReader } from '../../api/accounts'
import { listNotes } from '../../api/notes'
import type { Reader } from '../../api/types'
import { Action } from '../../components/Action'
import { Field } from '../../components/Field'
import { FormError } from '../../components/FormError'
import { useSubmit } from '../../hooks/useSubmit'
import { errorWords } from '../../i18n/errorWords'
import { useLanguage } from '../../i18n/LanguageProvider'
import './RenameForm.scss'

export function RenameForm({ reader, onDone }: { reader: Reader; onDone: () => void }) {
  const { words } = useLanguage()
  const queryClient = useQueryClient()
  const [name, setName] = useState(reader.name)
  const [missing, setMissing] = useState(false)
  const rename = useMutation({
    ...endpointMutation(renameReader),
    onSuccess(renamed) {
      queryClient.setQueryData(endpointQuery(getReader).queryKey, renamed)
      // The notes bear the name.
      void queryClient.invalidateQueries({ queryKey: listNotes.key })
      onDone()
    },
  })
  const send = useSubmit(rename.mutateAsync)
  const submit = () => {
    setMissing(name.trim() === '')
    if (name.trim() !== '') send({ body: { name: name.trim() } })
  }
  const { error, isPending } = rename
  const failure = error && errorWords(error, words)
  const taken = error?.name === 'HttpError' && error.status === 409
  return (
    <>
      <Field
        id="name"
        label={words.name}
        hint={words.nameHint}
        value={name}
        onChange={setName}
        onConfirm={submit}
        disabled={isPending}
        maxlength={40}
      />
      {missing && <FormError>{words.nameMissing}</FormError>}
      {failure && !missing && (
        <FormError>{taken ? words.nameTaken : words.failedButKept(failure.what, failure.hint)}</FormError>
      )}
      <View className="rename__actions">
        <Action id="cancel-rename" onTap={onDone}>
          {words.cancel}
        </Action>
        <Action id="save-name" kind="main" pending={isPending} onTap={submit}>
          {words.saveName}
        </Action>
      </View>
    </>
  )
}
