import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Client, createClient } from '@libsql/client'
import { type Book, type BookPage, type Note, type Reservation, startApi } from '../src/index'
import { readJson } from './readJson'
import { signIn } from './signIn'
import { temporaryDatabase } from './temporaryApi'

let database: string
let remove: () => void

beforeEach(() => {
  const temporary = temporaryDatabase()
  database = temporary.database
  remove = temporary.remove
})

afterEach(() => remove())

it('keeps readers, notes, likes and reservations when it is started again, and seeds once', async () => {
  const first = await startApi({ database, port: 0 })
  const { authorization } = await signIn(first.url)
  await fetch(`${first.url}/books/1/notes`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ text: '好书' }),
  })
  await fetch(`${first.url}/books/1/like`, { method: 'POST' })
  await fetch(`${first.url}/reservations`, {
    method: 'POST',
    headers: { authorization },
    body: new URLSearchParams({ bookId: '1', name: 'A', phone: '12345' }),
  })
  const before = await readJson<BookPage>(await fetch(`${first.url}/books`))
  await first.close()

  const second = await startApi({ database, port: 0 })
  const after = await readJson<BookPage>(await fetch(`${second.url}/books`))
  const notes = await readJson<Note[]>(await fetch(`${second.url}/books/1/notes`, { headers: { authorization } }))
  const waiting = await readJson<Reservation[]>(
    await fetch(`${second.url}/me/reservations`, { headers: { authorization } }),
  )
  await second.close()

  expect(after).toEqual(before)
  expect(after.items[0]).toMatchObject({ copies: 4, likes: 1 })
  expect(notes.map((note) => [note.text, note.mine])).toEqual([['好书', true]])
  expect(waiting.map(({ book }) => book.id)).toEqual([1])
})

it('brings a file from before there were readers up to date: its notes stay, and belong to nobody', async () => {
  const books = readFileSync(new URL('../migrations/0001-books.sql', import.meta.url), 'utf8')
  await withClient((client) =>
    client.executeMultiple(`
      ${books}
      INSERT INTO books VALUES (1, '红楼梦', 'Dream', '曹雪芹', 'Cao', 1791, 'zh', '。', '.', 4, 0, '红楼梦');
      INSERT INTO notes (book_id, author, text, created_at) VALUES (1, '林', '好书', '2026-01-01T00:00:00.000Z');
      INSERT INTO reservations (book_id, name, phone, pickup_before) VALUES (1, '林', '12345', '2026-01-04T00:00:00.000Z');
      PRAGMA user_version = 1;
    `),
  )
  const api = await startApi({ database, port: 0 })
  const { authorization } = await signIn(api.url, '林')
  const headers = { authorization }
  const notes = await readJson<Note[]>(await fetch(`${api.url}/books/1/notes`, { headers }))
  const waiting = await readJson<Reservation[]>(await fetch(`${api.url}/me/reservations`, { headers }))
  const removal = await fetch(`${api.url}/notes/1`, { method: 'DELETE', headers })
  await api.close()

  expect(notes).toEqual([
    { id: 1, bookId: 1, author: '林', text: '好书', createdAt: '2026-01-01T00:00:00.000Z', mine: false },
  ])
  expect([waiting, removal.status]).toEqual([[], 403])
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
