import type { Book, BookPage, Note } from '../../src/api/types'
import type { Phone } from '../phones/Phone'
import { phones } from '../phones/phones'
import { type Bookshelf, startBookshelf } from '../startBookshelf'
import { until } from '../until'

describe.each(phones)('on %s', (_platform, open) => {
  let bookshelf: Bookshelf
  let first: Book
  let phone: Phone
  const notes = () => bookshelf.get<Note[]>(`/books/${first.id}/notes`)

  beforeEach(async () => {
    bookshelf = await startBookshelf()
    first = (await bookshelf.get<BookPage>('/books')).items[0] as Book
  })
  afterEach(async () => {
    await phone.close()
    await bookshelf.close()
  })

  const openBook = async () => {
    phone = await open({ bookshelf, path: `pages/book/index?id=${first.id}` })
    await phone.see(first.summaryZh)
  }
  const write = async (text: string) => {
    await phone.type('note-text', text)
    await phone.tap('add-note')
  }
  /** Writing a note is what signs in. */
  const signIn = async () => {
    await write('先写一条。')
    await phone.signIn('小林')
    await phone.see('修改')
  }
  /** What is kept is written a second after it came. */
  const untilStored = (text: string) => until(async () => (await phone.stored()).includes(text))

  it('says on every page that there is no network, until it is back', async () => {
    phone = await open({ bookshelf })
    await phone.see(first.titleZh)
    expect(await phone.text()).not.toContain('现在没有网络')

    await phone.setOffline(true)
    await phone.see('现在没有网络')
    for (const tab of ['搜索', '我的']) {
      await phone.tab(tab)
      await phone.see('现在没有网络')
    }

    await phone.setOffline(false)
    await phone.gone('现在没有网络')
  })

  it('shows the last list after a cold start without a network', async () => {
    phone = await open({ bookshelf })
    await phone.see(first.titleZh)
    await untilStored(first.titleZh)

    await phone.setOffline(true)
    await phone.restart()

    await phone.see(first.titleZh)
    await phone.see('现在没有网络')
  })

  it('shows the last book after a cold start without a network', async () => {
    await openBook()
    await untilStored(first.summaryZh)

    await phone.setOffline(true)
    await phone.restart()

    await phone.see(first.summaryZh)
    await phone.see('现在没有网络')
  })

  it('counts what waits for the network, and sends it when it is back', async () => {
    await openBook()
    await signIn()

    await phone.setOffline(true)
    await write('地铁里写的。')
    await phone.see('1 项改动将在联网后发送')
    await write('第二站写的。')
    await phone.see('2 项改动将在联网后发送')

    await phone.setOffline(false)
    await phone.gone('现在没有网络')
    await until(async () => (await notes()).length === 3)
  })

  it('sends a note that was written offline after a restart, once', async () => {
    await openBook()
    await signIn()
    await untilStored(first.summaryZh)

    await phone.setOffline(true)
    await write('地铁里写的。')
    await untilStored('地铁里写的。')
    await phone.restart()
    await phone.see('1 项改动将在联网后发送')
    await phone.see('地铁里写的。')
    expect(await notes()).toHaveLength(1)

    await phone.setOffline(false)
    await phone.gone('现在没有网络')
    await until(async () => (await notes()).length === 2)
    expect((await notes()).map(({ text }) => text).sort()).toEqual(['先写一条。', '地铁里写的。'].sort())
  })
})
