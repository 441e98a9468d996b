import type { Book } from '../../src/api/types'
import type { Phone } from '../phones/Phone'
import { phones } from '../phones/phones'
import { type Bookshelf, startBookshelf } from '../startBookshelf'
import { type Branches, garbled, moved, startBranches, stuck, working } from '../startBranches'

const BOOK = 1
const NOWHERE = 9

// The same through the cloud function that one would upload as through a relay of one's own.
describe.each(phones)('on %s', (_platform, open) => {
  let bookshelf: Bookshelf
  let branches: Branches
  let phone: Phone

  beforeAll(async () => {
    bookshelf = await startBookshelf()
    branches = await startBranches()
  })
  afterAll(async () => {
    await branches.become()
    await bookshelf.close()
  })
  afterEach(async () => {
    await phone.close()
    await branches.become(working)
  })

  async function openBook(id = BOOK): Promise<void> {
    phone = await open({ bookshelf, branches: branches.url, path: `pages/book/index?id=${id}` })
  }
  async function likeTheBook(): Promise<void> {
    const { likes } = await bookshelf.get<Book>(`/books/${BOOK}`)
    await phone.see(`喜欢 · ${likes}`)
    await phone.tap('like')
    await phone.see(`喜欢 · ${likes + 1}`)
  }

  it('shows the branches that keep a book, each with its copies and its shelf', async () => {
    await openBook()

    await phone.see('老城分馆')

    const text = (await phone.text()).replace(/\s/g, '')
    expect(text).toContain('分馆馆藏老城分馆架位B-14在架3本城东分馆架位C-21已借完大学城分馆架位E-35在架2本')
  })

  it('says that no branch keeps a book', async () => {
    await openBook(NOWHERE)

    await phone.see('各分馆都没有收藏这本书。')
  })

  it('asks the branches again after a pull down', async () => {
    await openBook()
    await phone.see('架位 B-14')

    await branches.become(moved)
    await phone.pullDown()

    await phone.see('架位 Z-09')
  })

  it('says that the branches’ system is down; the rest of the page works, and the stock after another try', async () => {
    await branches.become()
    await openBook()

    await phone.see('连不上图书馆的服务器')
    await phone.see('可能正在维护，请过一会儿再试。')
    await likeTheBook()

    await branches.become(working)
    await phone.tap('retry-stock')
    await phone.see('架位 B-14')
  })

  it('says that it took too long; the rest of the page works meanwhile, and the stock after another try', async () => {
    await branches.become(stuck)
    await openBook()

    await likeTheBook()
    expect(await phone.text()).toContain('正在加载…')
    await phone.see('等了太久没有回应', { timeout: 20_000 })

    await branches.become(working)
    await phone.tap('retry-stock')
    await phone.see('架位 B-14')
  })

  it('says that it cannot read what is no stock; the rest of the page works, and the stock after another try', async () => {
    await branches.become(garbled)
    await openBook()

    await phone.see('返回的数据无法识别')
    await likeTheBook()

    await branches.become(working)
    await phone.tap('retry-stock')
    await phone.see('架位 B-14')
  })
})
