import { endpointMutation, useMutation, useQueryClient } from '@taro-query/react'
import { useState } from 'react'
import { listBooks } from '../../api/books'
import { listReservations, reserve } from '../../api/reservations'
import type { Receipt } from '../../api/types'
import { Action } from '../../components/Action'
import { Field } from '../../components/Field'
import { FormError } from '../../components/FormError'
import { useSubmit } from '../../hooks/useSubmit'
import { errorWords } from '../../i18n/errorWords'
import { useLanguage } from '../../i18n/LanguageProvider'
import { bookQuery } from '../../queries/bookQueries'

interface ReserveFormProps {
  bookId: number
  onReserved: (receipt: Receipt) => void
}

export function ReserveForm({ bookId, onReserved }: ReserveFormProps) {
  const { words } = useLanguage()
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [incomplete, setIncomplete] = useState(false)

  const reservation = useMutation({
    ...endpointMutation(reserve),
    onSuccess: onReserved,
    // Won or lost, the number of copies on this page has just proved old.
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: bookQuery(bookId).queryKey })
      void queryClient.invalidateQueries({ queryKey: listBooks.key })
      void queryClient.invalidateQueries({ queryKey: listReservations.key })
    },
  })
  const send = useSubmit(reservation.mutateAsync)
  const submit = () => {
    const body = { bookId, name: name.trim(), phone: phone.trim() }
    const complete = body.name !== '' && /^\d{5,20}$/.test(body.phone)
    setIncomplete(!complete)
    if (complete) send({ body })
  }
  const { error, isPending: disabled } = reservation
  const failure = error && errorWords(error, words)
  const noneLeft = error?.name === 'HttpError' && error.status === 409
  const notSignedIn = error?.name === 'LoginError'

  return (
    <>
      <Field
        id="reserve-name"
        label={words.reserveName}
        hint={words.reserveNameHint}
        value={name}
        onChange={setName}
        disabled={disabled}
        maxlength={40}
      />
      <Field
        id="reserve-phone"
        kind="phone"
        label={words.reservePhone}
        hint={words.reservePhoneHint}
        value={phone}
        onChange={setPhone}
        onConfirm={submit}
        disabled={disabled}
        maxlength={20}
      />
      {incomplete && <FormError>{words.reserveIncomplete}</FormError>}
      {failure && !incomplete && (
        <FormError>
          {noneLeft
            ? words.noneLeft
            : notSignedIn
              ? words.reserveNeedsReader
              : words.failedButKept(failure.what, failure.hint)}
        </FormError>
      )}
      <Action id="reserve" kind="main" pending={disabled} onTap={submit}>
        {disabled ? words.reserving : words.reserve}
      </Action>
    </>
  )
}
