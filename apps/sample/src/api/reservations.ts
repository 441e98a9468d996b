import { json, text, urlencoded } from '@taro-query/request'
import { readerClient } from './client'
import type { Receipt, Reservation } from './types'

/** The library's reservation desk is an older program: it takes form posts, and answers JSON. */
export const reserve = readerClient.endpoint({
  method: 'POST',
  path: '/reservations',
  body: urlencoded<{ bookId: number; name: string; phone: string }>(),
  response: json<Receipt>(),
})

export const listReservations = readerClient.endpoint({
  method: 'GET',
  path: '/me/reservations',
  response: json<Reservation[]>(),
})

export const cancelReservation = readerClient.endpoint({
  method: 'DELETE',
  path: '/me/reservations/:id',
  response: text(),
})
