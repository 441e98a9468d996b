import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Client, createClient } from '@libsql/client'
import { type Book, type BookPage, type Note, startApi } from '../src/index'
import { readJson } from './readJson'
import { temporaryDatabase } from './temporaryApi'

let database: string
let remove: () => void

beforeEach(() => {
  const temporary = temporaryDatabase()
  database = temporary.database
  remove = temporary.remove
})

afterEach(() => remove())

it('keeps notes, likes and reservations when it is started again, and seeds once', async () => {
  const first = await startApi({ database, port: 0 })
  await fetch(`${first.url}/books/1/notes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ author: '林', text: '好书' }),
  })
  await fetch(`${first.url}/books/1/like`, { method: 'POST' })
  await fetch(`${first.url}/reservations`, {
    method: 'POST',
    body: new URLSearchParams({ bookId: '1', name: 'A', phone: '12345' }),
  })
  const before = await readJson<BookPage>(await fetch(`${first.url}/books`))
  await first.close()

  const second = await startApi({ database, port: 0 })
  const after = await readJson<BookPage>(await fetch(`${second.url}/books`))
  const notes = await readJson<Note[]>(await fetch(`${second.url}/books/1/notes`))
  await second.close()

  expect(after).toEqual(before)
  expect(after.items[0]).toMatchObject({ copies: 4, likes: 1 })
  expect(notes.map((note) => note.text)).toEqual(['好书'])
})

it('leaves an empty shelf when seeding breaks in the middle, and fills it at the next start', async () => {
  const first = await startApi({ database, port: 0 })
  await first.close()
  await withClient(async (client) => {
    await client.executeMultiple(`
      DELETE FROM books;
      CREATE TRIGGER power_cut BEFORE INSERT ON books WHEN NEW.id = 100 BEGIN SELECT RAISE(ABORT, 'power cut'); END;
    `)
  })

  await expect(startApi({ database, port: 0 })).rejects.toMatchObject({ name: 'DatabaseError', database })
  await withClient(async (client) => {
    expect((await client.execute('SELECT count(*) FROM books')).rows[0]?.[0]).toBe(0)
    await client.execute('DROP TRIGGER power_cut')
  })
  const api = await startApi({ database, port: 0 })
  const book = await readJson<Book>(await fetch(`${api.url}/books/200`))
  await api.close()

  expect(book.id).toBe(200)
})

it('makes the folders of its database', async () => {
  const api = await startApi({ database: join(database, '中文 #1%20?', 'books.db'), port: 0 })
  const response = await fetch(`${api.url}/books/1`)
  await api.close()

  expect(response.status).toBe(200)
})

it('serves one file twice', async () => {
  const one = await startApi({ database, port: 0 })
  const other = await startApi({ database, port: 0 })
  await fetch(`${one.url}/books/1/like`, { method: 'POST' })
  const book = await readJson<Book>(await fetch(`${other.url}/books/1`))
  await Promise.all([one.close(), other.close()])

  expect(book.likes).toBe(1)
})

it.each<[string, string, () => void]>([
  ['a folder', 'the file cannot be opened for writing', () => mkdirSync(database)],
  ['a file of another kind', 'the file is not a database', () => writeFileSync(database, 'not a database '.repeat(99))],
])('says in one sentence that the database is %s', async (_, reason, prepare) => {
  prepare()

  await expect(startApi({ database, port: 0 })).rejects.toMatchObject({
    name: 'DatabaseError',
    message: `The database ${database} cannot be used: ${reason}.`,
  })
})

it('says that a file is where the folder of the database should be', async () => {
  writeFileSync(database, '')
  const below = join(database, 'books.db')

  await expect(startApi({ database: below, port: 0 })).rejects.toMatchObject({
    message: `The database ${below} cannot be used: a file is where its folder should be.`,
  })
})

it('leaves the database of a newer version alone', async () => {
  await withClient(async (client) => {
    await client.execute('PRAGMA user_version = 99')
  })

  await expect(startApi({ database, port: 0 })).rejects.toThrow('it was made by a newer version of Bookshelf.')
})

async function withClient(use: (client: Client) => Promise<void>): Promise<void> {
  const client = createClient({ url: `file:${encodeURIComponent(database)}` })
  await use(client)
  client.close()
}
