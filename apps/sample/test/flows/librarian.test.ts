import type { Phone } from '../phones/Phone'
import { phones } from '../phones/phones'
import { type Bookshelf, startBookshelf } from '../startBookshelf'

describe.each(phones)('on %s', (_platform, open) => {
  let quick: Bookshelf
  let slow: Bookshelf
  let phone: Phone
  beforeAll(async () => {
    quick = await startBookshelf({ librarianDelay: 5 })
    slow = await startBookshelf({ librarianDelay: 400 })
  })
  afterAll(async () => {
    await quick.close()
    await slow.close()
  })
  afterEach(() => phone.close())

  const ask = async (bookshelf: Bookshelf, question: string) => {
    phone = await open({ bookshelf, path: 'pages/librarian/index' })
    await phone.type('question', question)
    await phone.tap('ask')
  }

  it('answers from the catalogue, and a title leads to its book', async () => {
    await ask(quick, '红楼梦还在架上吗？')
    await phone.see('曹雪芹', { timeout: 15_000 })
    await phone.has('ask')

    await phone.tap('answer-book-1')
    await phone.see('分馆馆藏')
  })

  it('shows the answer while it comes, and stops it: what came stays', async () => {
    await ask(slow, '有鲁迅的书吗？')
    await phone.gone('馆员正在找…')

    await phone.tap('stop')
    await phone.see('（已停止）')

    // There is another one to ask, and what was stopped is not complete.
    await phone.has('ask')
    expect(phone.requests().filter(({ path }) => path === '/librarian')).toHaveLength(1)
    expect((await phone.text()).length).toBeGreaterThan(0)
  })

  it('answers a question of the list, and keeps the conversation', async () => {
    phone = await open({ bookshelf: quick, path: 'pages/librarian/index' })
    await phone.tap('example-0')
    await phone.see('有鲁迅的书吗？')
    await phone.has('ask')

    await phone.type('question', '红楼梦')
    await phone.tap('ask')
    await phone.see('曹雪芹', { timeout: 15_000 })

    expect(await phone.text()).toContain('有鲁迅的书吗？')
  })
})
