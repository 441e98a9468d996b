import type { Book } from '../src/api/types'
import { type Bookshelf, startBookshelf } from './startBookshelf'
import { type Branches, garbled, moved, startBranches, stuck, working } from './startBranches'

/** The book page on one of the platforms. */
export interface StockPage {
  /** Waits until the page shows the text. */
  see(text: string): Promise<void>
  /** All that it shows. */
  text(): Promise<string>
  tap(id: string): Promise<void>
  pullDown(): Promise<void>
  /** @throws Error when the app reported an error. */
  close(): Promise<void>
}

/** What a test's page is opened on. */
export interface Backends {
  bookshelf: Bookshelf
  branches: Branches
}

const BOOK = 1
const NOWHERE = 9

/** The branches' stock on the book page: the same through a cloud function as through a relay of one's own. */
export function itShowsTheStock(open: (id: number, backends: Backends) => Promise<StockPage>): void {
  let bookshelf: Bookshelf
  let branches: Branches
  let page: StockPage

  beforeAll(async () => {
    bookshelf = await startBookshelf()
    branches = await startBranches()
  })
  afterAll(async () => {
    await branches.become()
    await bookshelf.close()
  })
  afterEach(async () => {
    await page.close()
    await branches.become(working)
  })

  async function likeTheBook(): Promise<void> {
    const { likes } = await bookshelf.get<Book>(`/books/${BOOK}`)
    await page.see(`喜欢 · ${likes}`)
    await page.tap('like')
    await page.see(`喜欢 · ${likes + 1}`)
  }

  it('shows the branches that keep a book, each with its copies and its shelf', async () => {
    page = await open(BOOK, { bookshelf, branches })

    await page.see('总馆')

    const text = (await page.text()).replace(/\s/g, '')
    expect(text).toContain('馆藏分布总馆架位B-14在架3本城东分馆架位C-21已借完大学城分馆架位E-35在架2本')
  })

  it('says that no branch keeps a book', async () => {
    page = await open(NOWHERE, { bookshelf, branches })

    await page.see('各分馆都没有收藏这本书。')
  })

  it('asks the branches again after a pull down', async () => {
    page = await open(BOOK, { bookshelf, branches })
    await page.see('架位 B-14')

    await branches.become(moved)
    await page.pullDown()

    await page.see('架位 Z-09')
  })

  it('says that the branches’ system is down; the rest of the page works, and the stock after another try', async () => {
    await branches.become()
    page = await open(BOOK, { bookshelf, branches })

    await page.see('连不上图书馆的服务器')
    await page.see('可能正在维护，请过一会儿再试。')
    await likeTheBook()

    await branches.become(working)
    await page.tap('retry-stock')
    await page.see('架位 B-14')
  })

  it('says that it took too long; the rest of the page works meanwhile, and the stock after another try', async () => {
    await branches.become(stuck)
    page = await open(BOOK, { bookshelf, branches })

    await likeTheBook()
    expect(await page.text()).toContain('正在加载…')
    await page.see('等了太久没有回应')

    await branches.become(working)
    await page.tap('retry-stock')
    await page.see('架位 B-14')
  })

  it('says that it cannot read what is no stock; the rest of the page works, and the stock after another try', async () => {
    await branches.become(garbled)
    page = await open(BOOK, { bookshelf, branches })

    await page.see('返回的数据无法识别')
    await likeTheBook()

    await branches.become(working)
    await page.tap('retry-stock')
    await page.see('架位 B-14')
  })
}
