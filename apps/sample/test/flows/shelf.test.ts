import type { Book, BookPage } from '../../src/api/types'
import type { Phone } from '../phones/Phone'
import { phones } from '../phones/phones'
import { type Bookshelf, startBookshelf } from '../startBookshelf'
import { type Detour, startDetour } from '../startDetour'
import { until } from '../until'

describe.each(phones)('on %s', (_platform, open) => {
  let bookshelf: Bookshelf
  let detour: Detour
  let first: BookPage
  let second: BookPage
  let phone: Phone
  const book = () => first.items[0] as Book
  const paths = () => phone.requests().map(({ method, path }) => `${method} ${path}`)

  beforeAll(async () => {
    bookshelf = await startBookshelf()
    detour = await startDetour(bookshelf)
    first = await bookshelf.get('/books?limit=20')
    second = await bookshelf.get(`/books?limit=20&cursor=${first.nextCursor}`)
  })
  afterAll(async () => {
    await detour.close()
    await bookshelf.close()
  })
  afterEach(async () => {
    detour.decide(() => undefined)
    await phone.close()
  })

  it('shows the first books of the database with one request, and the next ones with one more at the bottom', async () => {
    phone = await open({ bookshelf })
    await phone.see(book().titleZh)
    await phone.see(`共 ${first.total} 本书`)
    const text = await phone.text()
    for (const { titleZh } of first.items) expect(text).toContain(titleZh)
    expect(paths()).toEqual(['GET /books?limit=20'])

    await phone.reachBottom()
    await phone.see((second.items[19] as Book).titleZh)

    expect(await phone.text()).toContain(book().titleZh)
    expect(paths().slice(1)).toEqual([`GET /books?limit=20&cursor=${first.nextCursor}`])
  })

  it('says at the bottom why there is no more, and goes on when the reader tries again', async () => {
    detour.decide((request) => (request.includes('cursor') ? 400 : undefined))
    phone = await open({ bookshelf: detour.bookshelf })
    await phone.see(book().titleZh)
    await phone.reachBottom()
    await phone.see('图书馆没有接受这次请求')

    detour.decide(() => undefined)
    await phone.tap('retry-more')

    await phone.see((second.items[0] as Book).titleZh)
  })

  it('asks for a book when a finger comes down on it, and once only when the tap opens it', async () => {
    phone = await open({ bookshelf })
    await phone.see(book().titleZh)

    await phone.touch(`book-${book().id}`)
    await until(() => phone.requests().length === 3 && phone.requests().every(({ status }) => status === 200))
    expect(paths().slice(1).sort()).toEqual([`GET /books/${book().id}`, `GET /books/${book().id}/notes`])

    await phone.tap(`book-${book().id}`)
    await phone.see(book().summaryZh)
    expect(phone.requests()).toHaveLength(3)
  })

  it('shows what has changed after a pull down', async () => {
    phone = await open({ bookshelf })
    await phone.see(book().titleZh)
    const last = first.items[1] as Book
    const { likes } = await bookshelf.get<Book>(`/books/${last.id}`)
    for (let more = 0; more < 30; more++) await fetch(`${bookshelf.url}/books/${last.id}/like`, { method: 'POST' })

    await phone.pullDown()

    await phone.see(`${likes + 30} 人喜欢`)
    // The finger has touched a book, too.
    const lists = paths().filter((path) => path.includes('?'))
    expect(lists).toEqual(['GET /books?limit=20', 'GET /books?limit=20'])
  })

  it('speaks English after one tap, and remembers it', async () => {
    phone = await open({ bookshelf })
    await phone.see(book().titleZh)
    await phone.tap('language')
    await phone.see(book().titleEn)

    await phone.restart()

    await phone.see(book().titleEn)
  })
})
