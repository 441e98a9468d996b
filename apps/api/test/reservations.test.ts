import { createClient } from '@libsql/client'
import type { Book, Receipt, Reservation } from '../src/index'
import { readJson } from './readJson'
import { signIn } from './signIn'
import { temporaryApi } from './temporaryApi'

let url: string
let database: string
let authorization: string
let stop: () => Promise<void>

beforeAll(async () => {
  const started = await temporaryApi()
  url = started.api.url
  database = started.database
  stop = started.stop
  authorization = (await signIn(url)).authorization
})

afterAll(() => stop())

const reserve = (fields: Record<string, string>, by = authorization) =>
  fetch(`${url}/reservations`, {
    method: 'POST',
    headers: { authorization: by },
    body: new URLSearchParams(fields),
  })

const list = async (by: string) =>
  readJson<Reservation[]>(await fetch(`${url}/me/reservations`, { headers: { authorization: by } }))

const cancel = (id: number | string, by = authorization) =>
  fetch(`${url}/me/reservations/${id}`, { method: 'DELETE', headers: { authorization: by } })

const copiesOf = async (id: number) => (await readJson<Book>(await fetch(`${url}/books/${id}`))).copies

it('takes a copy off the shelf and gives a receipt', async () => {
  const before = await copiesOf(2)
  const response = await reserve({ bookId: '2', name: ' 王小明 ', phone: '138 0013 8000' })
  const receipt = await readJson<Receipt>(response)

  expect(response.status).toBe(201)
  expect(receipt).toEqual({ id: expect.any(Number), bookId: 2, name: '王小明', pickupBefore: expect.any(String) })
  expect((Date.parse(receipt.pickupBefore) - Date.now()) / 86_400_000).toBeCloseTo(3, 1)
  expect(await copiesOf(2)).toBe(before - 1)
})

it('answers 409 when no copy is left, and keeps no reservation', async () => {
  const response = await reserve({ bookId: '4', name: 'A', phone: '12345' })

  expect(response.status).toBe(409)
  expect(await readJson(response)).toEqual({ status: 409, message: 'No copy of The Little Prince (小王子) is left.' })
  expect([await copiesOf(4), await countReservations(4)]).toEqual([0, 0])
})

it('gives five copies to five of fifty readers who come at once', async () => {
  const responses = await Promise.all(
    Array.from({ length: 50 }, (_, reader) => reserve({ bookId: '1', name: `Reader ${reader}`, phone: '12345' })),
  )
  const receipts = await Promise.all(
    responses.filter((response) => response.status === 201).map((response) => readJson<Receipt>(response)),
  )

  expect(responses.map((response) => response.status).sort()).toEqual([
    ...Array.from({ length: 5 }, () => 201),
    ...Array.from({ length: 45 }, () => 409),
  ])
  expect(new Set(receipts.map((receipt) => receipt.id)).size).toBe(5)
  expect([await copiesOf(1), await countReservations(1)]).toEqual([0, 5])
})

it.each([
  ['application/json', JSON.stringify({ bookId: 3, name: 'A', phone: '12345' })],
  ['text/plain;charset=UTF-8', 'bookId=3&name=A&phone=12345'],
  ['application/x-www-form-urlencoded; charset=gbk', 'bookId=3&name=A&phone=12345'],
])('answers 415 to %s', async (type, body) => {
  const response = await fetch(`${url}/reservations`, {
    method: 'POST',
    headers: { authorization, 'content-type': type },
    body,
  })

  expect(response.status).toBe(415)
  expect(await readJson(response)).toEqual({
    status: 415,
    message: `/reservations takes application/x-www-form-urlencoded in UTF-8 only, not ${type}.`,
  })
})

it('reads a form whose content-type names UTF-8', async () => {
  const response = await fetch(`${url}/reservations`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'Application/X-WWW-Form-Urlencoded; Charset=UTF-8' },
    body: 'bookId=3&name=%E7%8E%8B+A&phone=%2B86+138-0013-8000',
  })

  expect(response.status).toBe(201)
  expect(await readJson(response)).toMatchObject({ bookId: 3, name: '王 A' })
})

it.each([
  ['no book', { name: 'A', phone: '12345' }, 400, 'bookId: must be the id of a book'],
  ['a word for a book', { bookId: 'x', name: 'A', phone: '12345' }, 400, 'bookId: must be the id of a book'],
  ['no name', { bookId: '3', phone: '12345' }, 400, 'name: must be text of 1 to 40 characters'],
  ['an empty name', { bookId: '3', name: ' ', phone: '12345' }, 400, 'name: must be text of 1 to 40 characters'],
  [
    'a word for a phone',
    { bookId: '3', name: 'A', phone: 'x' },
    400,
    'phone: must be a phone number of 5 to 20 digits',
  ],
  ['an unknown book', { bookId: '9999', name: 'A', phone: '12345' }, 404, 'There is no book with this id.'],
])('refuses %s', async (_, fields, status, message) => {
  const response = await reserve(fields as Record<string, string>)

  expect(response.status).toBe(status)
  expect(await readJson(response)).toEqual({ status, message })
})

it('lists what waits for a reader, newest first, and for nobody else', async () => {
  const [one, other] = [await signIn(url, '先来'), await signIn(url, '后到')]
  const first = await readJson<Receipt>(await reserve({ bookId: '5', name: 'A', phone: '12345' }, one.authorization))
  const second = await readJson<Receipt>(await reserve({ bookId: '6', name: 'A', phone: '12345' }, one.authorization))
  const book = await readJson<Book>(await fetch(`${url}/books/6`))

  expect(await list(one.authorization)).toEqual([
    { id: second.id, pickupBefore: second.pickupBefore, book },
    { id: first.id, pickupBefore: first.pickupBefore, book: expect.objectContaining({ id: 5 }) },
  ])
  expect(await list(other.authorization)).toEqual([])
})

it('puts the copy of a cancelled reservation back, once', async () => {
  const { id } = await readJson<Receipt>(await reserve({ bookId: '8', name: 'A', phone: '12345' }))
  const before = await copiesOf(8)
  const responses = await Promise.all([cancel(id), cancel(id), cancel(id)])

  expect(responses.map(({ status }) => status).sort()).toEqual([204, 404, 404])
  expect([await copiesOf(8), await countReservations(8)]).toEqual([before + 1, 0])
})

it('does not cancel the reservation of somebody else', async () => {
  const { id } = await readJson<Receipt>(await reserve({ bookId: '7', name: 'A', phone: '12345' }))
  const before = await copiesOf(7)
  const response = await cancel(id, (await signIn(url, '旁人')).authorization)

  expect(response.status).toBe(404)
  expect(await readJson(response)).toEqual({ status: 404, message: 'You have no reservation with this id.' })
  expect([await copiesOf(7), await countReservations(7)]).toEqual([before, 1])
})

it.each(['0', 'x', '1.0', '99999999999999999999'])('answers 404 to the cancellation of %s', async (id) => {
  expect((await cancel(id)).status).toBe(404)
})

it('answers 401 to who brings no token', async () => {
  const responses = await Promise.all([
    fetch(`${url}/reservations`, {
      method: 'POST',
      body: new URLSearchParams({ bookId: '3', name: 'A', phone: '12345' }),
    }),
    fetch(`${url}/me/reservations`),
    fetch(`${url}/me/reservations/1`, { method: 'DELETE' }),
  ])

  expect(responses.map(({ status }) => status)).toEqual([401, 401, 401])
})

async function countReservations(bookId: number): Promise<unknown> {
  const client = createClient({ url: `file:${encodeURIComponent(database)}` })
  const { rows } = await client.execute({ sql: 'SELECT count(*) FROM reservations WHERE book_id = ?', args: [bookId] })
  client.close()
  return rows[0]?.[0]
}
