import type { Note } from '../src/index'
import { readJson } from './readJson'
import { temporaryApi } from './temporaryApi'

let url: string
let stop: () => Promise<void>

beforeAll(async () => {
  const started = await temporaryApi()
  url = started.api.url
  stop = started.stop
})

afterAll(() => stop())

const post = (book: number, body: string) =>
  fetch(`${url}/books/${book}/notes`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })

const read = async (book: number) => readJson<Note[]>(await fetch(`${url}/books/${book}/notes`))

it('has no notes on a new book', async () => {
  expect(await read(1)).toEqual([])
})

it('adds a note, trimmed, and gives it back', async () => {
  const response = await post(2, JSON.stringify({ author: ' 林 ', text: '  读了三遍。📚\n ' }))
  const note = await readJson<Note>(response)

  expect(response.status).toBe(201)
  expect(note).toEqual({
    id: expect.any(Number),
    bookId: 2,
    author: '林',
    text: '读了三遍。📚',
    createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
  })
  expect(await read(2)).toEqual([note])
})

it('gives the notes of this book alone, newest first', async () => {
  await post(3, JSON.stringify({ author: 'A', text: 'first' }))
  await post(4, JSON.stringify({ author: 'B', text: 'elsewhere' }))
  await post(3, JSON.stringify({ author: 'C', text: 'second' }))

  expect((await read(3)).map((note) => note.text)).toEqual(['second', 'first'])
})

it('takes a note of 500 characters', async () => {
  const response = await post(5, JSON.stringify({ author: 'A', text: '字'.repeat(500) }))

  expect(response.status).toBe(201)
})

it.each([
  ['no text', { author: 'A' }, 'text: must be text of 1 to 500 characters'],
  ['white space for text', { author: 'A', text: ' \n ' }, 'text: must be text of 1 to 500 characters'],
  ['501 characters', { author: 'A', text: 'x'.repeat(501) }, 'text: must be text of 1 to 500 characters'],
  ['a number for author', { author: 1, text: 'x' }, 'author: must be text of 1 to 40 characters'],
  ['an array', [], 'author: must be text of 1 to 40 characters'],
  ['null', null, 'must be an object with author and text'],
])('refuses %s', async (_, body, message) => {
  const response = await post(6, JSON.stringify(body))

  expect(response.status).toBe(400)
  expect(await readJson(response)).toEqual({ status: 400, message })
  expect(await read(6)).toEqual([])
})

it('answers 404 for notes on no book', async () => {
  const [written, got] = [
    await post(9999, JSON.stringify({ author: 'A', text: 'x' })),
    await fetch(`${url}/books/9999/notes`),
  ]

  expect([written.status, got.status]).toEqual([404, 404])
  expect(await readJson(got)).toEqual({ status: 404, message: 'There is no book with this id.' })
})
