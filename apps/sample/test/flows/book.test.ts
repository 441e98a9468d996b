import type { Book, BookPage } from '../../src/api/types'
import type { Phone } from '../phones/Phone'
import { phones } from '../phones/phones'
import { type Bookshelf, startBookshelf } from '../startBookshelf'
import { type Detour, hold, startDetour } from '../startDetour'

describe.each(phones)('on %s', (_platform, open) => {
  let bookshelf: Bookshelf
  let detour: Detour
  let phone: Phone
  let first: Book
  let onShelf: Book
  const sent = (method: string) => phone.requests().filter((request) => request.method === method)
  const openBook = (id: number) => open({ bookshelf: detour.bookshelf, path: `pages/book/index?id=${id}` })

  beforeAll(async () => {
    bookshelf = await startBookshelf()
    detour = await startDetour(bookshelf)
    const { items } = await bookshelf.get<BookPage>('/books?limit=50')
    first = items[0] as Book
    onShelf = items.find(({ copies }) => copies > 0) as Book
  })
  afterAll(async () => {
    await detour.close()
    await bookshelf.close()
  })
  afterEach(async () => {
    detour.decide(() => undefined)
    await phone.close()
  })

  it('opens a book from the list: two requests by the id of the route', async () => {
    phone = await open({ bookshelf })

    await phone.tap(`book-${first.id}`)
    await phone.see(first.summaryZh)

    const paths = phone.requests().map(({ path }) => path)
    expect(paths.slice(1).sort()).toEqual([`/books/${first.id}`, `/books/${first.id}/notes`])
  })

  it('sends one POST for one tap on like, and shows the new count on the page and in the list', async () => {
    phone = await open({ bookshelf })
    await phone.tap(`book-${first.id}`)
    const { likes } = await bookshelf.get<Book>(`/books/${first.id}`)

    await phone.tap('like')
    await phone.see(`喜欢 · ${likes + 1}`)
    await phone.back()
    await phone.see(`${likes + 1} 人喜欢`)

    expect(sent('POST').map(({ path, status }) => [path, status])).toEqual([[`/books/${first.id}/like`, 200]])
    expect((await bookshelf.get<Book>(`/books/${first.id}`)).likes).toBe(likes + 1)
    // The list knows without asking.
    expect(sent('GET').filter(({ path }) => path.includes('?'))).toHaveLength(1)
  })

  it('shows at once what the list has of a book, while the book itself is on its way', async () => {
    phone = await open({ bookshelf: detour.bookshelf })
    await phone.see(first.titleZh)
    const slow = hold()
    detour.decide(() => slow.held.then(() => undefined))

    await phone.tap(`book-${first.id}`)
    await phone.see(first.summaryZh)

    expect(sent('GET').find(({ path }) => path === `/books/${first.id}`)?.status).toBeUndefined()
    slow.release()
  })

  it('says at once that a reservation needs a network: it is not kept for later', async () => {
    phone = await openBook(onShelf.id)
    await phone.type('reserve-name', '小林')
    await phone.type('reserve-phone', '13800000000')
    await phone.setOffline(true)

    await phone.tap('reserve')

    await phone.see('你写的内容都还在')
    expect(await phone.text()).not.toContain('联网后自动发送')
    await phone.setOffline(false)
  })

  it('takes the like back when the library refuses it', async () => {
    const slow = hold()
    detour.decide((request) => (request.startsWith('POST') ? slow.held.then(() => 500) : undefined))
    phone = await openBook(first.id)
    const { likes } = await bookshelf.get<Book>(`/books/${first.id}`)
    await phone.see(`喜欢 · ${likes}`)

    await phone.tap('like')
    await phone.see(`喜欢 · ${likes + 1}`)
    slow.release()

    await phone.see(`喜欢 · ${likes}`)
    expect(sent('POST')).toHaveLength(1)
    expect((await bookshelf.get<Book>(`/books/${first.id}`)).likes).toBe(likes)
  })

  it('reserves a book with a form post, once the reader is signed in', async () => {
    phone = await openBook(onShelf.id)

    await phone.type('reserve-name', '王 & 李')
    await phone.type('reserve-phone', '13800000000')
    await phone.tap('reserve')
    await phone.signIn('小林')
    await phone.see('预约成功')

    const posts = sent('POST').filter(({ path }) => path === '/reservations')
    // The first one was refused, and has opened the login.
    expect(posts.map(({ status }) => status)).toEqual([401, 201])
    expect(posts[1]?.contentType).toMatch(/^application\/x-www-form-urlencoded/)
    expect(posts[1]?.body).toBe(
      new URLSearchParams({ bookId: String(onShelf.id), name: '王 & 李', phone: '13800000000' }).toString(),
    )
    expect((await bookshelf.get<Book>(`/books/${onShelf.id}`)).copies).toBe(onShelf.copies - 1)
  })

  it('says so when a book does not exist, after one request', async () => {
    phone = await openBook(999999)

    await phone.see('没有找到这本书')

    // A 404 is final: no retries.
    expect(phone.requests().filter(({ path }) => path === '/books/999999')).toHaveLength(1)
  })
})
