import type { Note } from '../src/index'
import { readJson } from './readJson'
import { signIn } from './signIn'
import { temporaryApi } from './temporaryApi'

let url: string
let lin: string
let wang: string
let stop: () => Promise<void>

beforeAll(async () => {
  const started = await temporaryApi()
  url = started.api.url
  stop = started.stop
  lin = (await signIn(url, '林')).authorization
  wang = (await signIn(url, '王')).authorization
})

afterAll(() => stop())

type Headers = Record<string, string>

const send = (method: string, path: string, body: unknown, headers: Headers) =>
  fetch(url + path, { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })

const post = (book: number, text: string, headers: Headers = {}) =>
  send('POST', `/books/${book}/notes`, { text }, { authorization: lin, ...headers })

const add = async (book: number, text: string) => readJson<Note>(await post(book, text))

const read = async (book: number, authorization?: string) =>
  readJson<Note[]>(await fetch(`${url}/books/${book}/notes`, authorization ? { headers: { authorization } } : {}))

const statusAndMessage = async (response: Response) => [
  response.status,
  (await readJson<{ message: string }>(response)).message,
]

it('has no notes on a new book', async () => {
  expect(await read(1)).toEqual([])
})

it('adds a note, trimmed, under the name of the reader whose token came', async () => {
  const response = await post(2, '  读了三遍。📚\n ')
  const note = await readJson<Note>(response)

  expect(response.status).toBe(201)
  expect(note).toEqual({
    id: expect.any(Number),
    bookId: 2,
    author: '林',
    text: '读了三遍。📚',
    createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    mine: true,
  })
  expect(await read(2, lin)).toEqual([note])
})

it('says of a note that it is mine to the reader who wrote it only', async () => {
  await add(3, '谁写的？')
  const mine = await Promise.all([read(3, lin), read(3, wang), read(3)])

  expect(mine.map(([note]) => note?.mine)).toEqual([true, false, false])
})

it('gives the notes of this book alone, newest first', async () => {
  await add(7, 'first')
  await add(4, 'elsewhere')
  await add(7, 'second')

  expect((await read(7)).map((note) => note.text)).toEqual(['second', 'first'])
})

it('takes a note of 500 characters', async () => {
  const response = await post(5, '字'.repeat(500))

  expect(response.status).toBe(201)
})

it.each([
  ['no text', {}, 'text: must be text of 1 to 500 characters'],
  ['white space for text', { text: ' \n ' }, 'text: must be text of 1 to 500 characters'],
  ['501 characters', { text: 'x'.repeat(501) }, 'text: must be text of 1 to 500 characters'],
  ['a number', { text: 1 }, 'text: must be text of 1 to 500 characters'],
  ['an array', [], 'text: must be text of 1 to 500 characters'],
  ['null', null, 'must be an object with text'],
])('refuses %s, in a new note and in an old one', async (_, body, message) => {
  const { id } = await add(8, 'as it was')
  const added = await send('POST', '/books/6/notes', body, { authorization: lin })
  const edited = await send('PUT', `/notes/${id}`, body, { authorization: lin })

  expect([await statusAndMessage(added), await statusAndMessage(edited)]).toEqual([
    [400, message],
    [400, message],
  ])
  expect([await read(6), (await read(8))[0]?.text]).toEqual([[], 'as it was'])
})

it('answers 404 for notes on no book', async () => {
  const [written, got] = [await post(9999, 'x'), await fetch(`${url}/books/9999/notes`)]

  expect([written.status, got.status]).toEqual([404, 404])
  expect(await readJson(got)).toEqual({ status: 404, message: 'There is no book with this id.' })
})

it('answers 401 to who writes without a token, and to who brings a wrong one even to read', async () => {
  const { id } = await add(9, 'mine')
  const wrong = { authorization: 'Bearer nobody' }
  const responses = await Promise.all([
    send('POST', '/books/9/notes', { text: 'x' }, {}),
    send('PUT', `/notes/${id}`, { text: 'x' }, {}),
    fetch(`${url}/notes/${id}`, { method: 'DELETE' }),
    fetch(`${url}/books/9/notes`, { headers: wrong }),
    fetch(`${url}/books/9/notes`, { headers: { authorization: '' } }),
  ])

  expect(responses.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401])
  expect((await read(9)).map((note) => note.text)).toEqual(['mine'])
})

it('answers the same note to a key that it has seen, and adds nothing', async () => {
  const key = { 'idempotency-key': 'a key' }
  const first = await post(10, 'once', key)
  const again = await post(10, 'once', key)

  expect([first.status, again.status]).toEqual([201, 200])
  expect(await readJson(again)).toEqual(await readJson(first))
  expect(await read(10)).toHaveLength(1)
})

it('adds one note of twenty copies of a request that come at once', async () => {
  const copies = await Promise.all(
    Array.from({ length: 20 }, () => post(11, 'once', { 'idempotency-key': 'at the same moment' })),
  )
  const notes = await Promise.all(copies.map((copy) => readJson<Note>(copy)))

  expect(copies.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 19 }, () => 200), 201])
  expect(new Set(notes.map(({ id }) => id)).size).toBe(1)
  expect(await read(11)).toHaveLength(1)
})

it('keeps the keys of each reader apart', async () => {
  const key = { 'idempotency-key': 'the same key' }
  const both = [await post(12, 'of Lin', key), await post(12, 'of Wang', { ...key, authorization: wang })]

  expect(both.map(({ status }) => status)).toEqual([201, 201])
  expect((await read(12)).map(({ author }) => author)).toEqual(['王', '林'])
})

it('does not bring a deleted note back when a late copy of its request comes', async () => {
  const key = { 'idempotency-key': 'late' }
  const { id } = await readJson<Note>(await post(13, 'regretted', key))
  await fetch(`${url}/notes/${id}`, { method: 'DELETE', headers: { authorization: lin } })
  const late = await post(13, 'regretted', key)

  expect([late.status, await readJson(late)]).toEqual([200, expect.objectContaining({ id, mine: true })])
  expect(await read(13)).toEqual([])
})

it.each(['', 'x'.repeat(101)])('refuses a key of %j', async (key) => {
  const response = await post(14, 'x', { 'idempotency-key': key })

  expect(await statusAndMessage(response)).toEqual([400, 'idempotency-key: must be text of 1 to 100 characters'])
})

it('gives a note another text, and leaves its place and time', async () => {
  const note = await add(15, 'befor')
  await add(15, 'later')
  const edited = await send('PUT', `/notes/${note.id}`, { text: ' before ' }, { authorization: lin })

  expect([edited.status, await readJson(edited)]).toEqual([200, { ...note, text: 'before' }])
  expect((await read(15)).map(({ text }) => text)).toEqual(['later', 'before'])
})

it('deletes a note once', async () => {
  const { id } = await add(16, 'regretted')
  const remove = () => fetch(`${url}/notes/${id}`, { method: 'DELETE', headers: { authorization: lin } })
  const [first, second] = [await remove(), await remove()]
  const edited = await send('PUT', `/notes/${id}`, { text: 'x' }, { authorization: lin })

  expect([first.status, await first.text()]).toEqual([204, ''])
  expect(await statusAndMessage(second)).toEqual([404, 'There is no note with this id.'])
  expect(edited.status).toBe(404)
  expect(await read(16)).toEqual([])
})

it('lets nobody touch a note of somebody else', async () => {
  const { id } = await add(17, 'of Lin')
  const responses = [
    await send('PUT', `/notes/${id}`, { text: 'of Wang' }, { authorization: wang }),
    await fetch(`${url}/notes/${id}`, { method: 'DELETE', headers: { authorization: wang } }),
  ]

  expect(await Promise.all(responses.map(statusAndMessage))).toEqual([
    [403, 'This note is not yours.'],
    [403, 'This note is not yours.'],
  ])
  expect((await read(17)).map(({ text }) => text)).toEqual(['of Lin'])
})

it.each(['0', '9999', '-1', '1e0', 'abc', '99999999999999999999'])('answers 404 for the note %s', async (id) => {
  const edited = await send('PUT', `/notes/${id}`, { text: 'x' }, { authorization: lin })
  const deleted = await fetch(`${url}/notes/${id}`, { method: 'DELETE', headers: { authorization: lin } })

  expect([edited.status, deleted.status]).toEqual([404, 404])
})
