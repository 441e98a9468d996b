import type { BookPage } from '../../src/api/types'
import type { Phone } from '../phones/Phone'
import { phones } from '../phones/phones'
import { type Bookshelf, startBookshelf } from '../startBookshelf'
import { type Detour, hold, startDetour } from '../startDetour'
import { until } from '../until'

describe.each(phones)('on %s', (_platform, open) => {
  let bookshelf: Bookshelf
  let detour: Detour
  let phone: Phone
  const find = (search: string) => bookshelf.get<BookPage>(`/books?search=${encodeURIComponent(search)}`)
  const searches = () =>
    phone
      .requests()
      .map((request) => ({ ...request, path: decodeURIComponent(request.path) }))
      .filter(({ path }) => path.includes('search='))

  beforeAll(async () => {
    bookshelf = await startBookshelf()
    detour = await startDetour(bookshelf)
  })
  afterAll(async () => {
    await detour.close()
    await bookshelf.close()
  })
  beforeEach(async () => {
    detour.decide(() => undefined)
    phone = await open({ bookshelf: detour.bookshelf, path: 'pages/search/index' })
  })
  afterEach(() => phone.close())

  it('suggests something before anybody types, and finds it with one tap', async () => {
    await phone.see('大家常找的')
    expect(phone.requests()).toEqual([])

    await phone.tap('suggestion-0')

    await phone.see(`找到 ${(await find('鲁迅')).total} 本书`)
    await phone.see('呐喊')
    expect(searches().map(({ path }) => path)).toEqual(['/books?limit=20&search=鲁迅'])
  })

  it('searches once when the typing rests, and goes back to the suggestions when the field is cleared', async () => {
    await phone.type('search', '呐')
    await phone.type('search', '呐喊')
    await phone.see('找到 1 本书')
    expect(searches().map(({ path }) => path)).toEqual(['/books?limit=20&search=呐喊'])

    await phone.tap('clear-search')

    await phone.see('大家常找的')
    expect(await phone.text()).not.toContain('呐喊')
  })

  it('says that there is no network instead of showing earlier results for good', async () => {
    await phone.type('search', '小王子')
    await phone.see('找到 1 本书')
    await phone.setOffline(true)
    await phone.type('search', '三国')
    await phone.see('还没有加载过这里的内容')

    await phone.setOffline(false)

    await phone.see('三国演义')
  })

  it('cancels a search that is overtaken, and shows the earlier results until the next ones are there', async () => {
    const slow = hold()
    await phone.type('search', '小王子')
    await phone.see('找到 1 本书')
    detour.decide(async () => slow.held.then(() => undefined))

    await phone.type('search', '鲁')
    await until(() => searches().length === 2)
    expect(await phone.text()).toContain('小王子')
    await phone.type('search', '鲁迅')
    await until(() => searches().length === 3)

    await until(() => searches()[1]?.aborted === true)
    expect(searches()[2]).toMatchObject({ aborted: false, status: undefined })
    slow.release()
    await phone.see(`找到 ${(await find('鲁迅')).total} 本书`)
    await phone.gone('小王子')
  })

  it('says that nothing was found', async () => {
    await phone.type('search', '无此书')
    await phone.confirm('search')

    await phone.see('没有找到“无此书”')
  })

  it('says that that is all when the last page is there', async () => {
    const { total } = await find('记')
    expect(total).toBeGreaterThan(20)
    await phone.type('search', '记')
    await phone.see(`找到 ${total} 本书`)

    await phone.reachBottom()

    await phone.see('到底了')
    expect(searches()).toHaveLength(2)
  })

  it('says that there is no network, and searches by itself when it is back', async () => {
    await phone.see('大家常找的')
    await phone.setOffline(true)
    await phone.type('search', '无此书')
    await phone.see('现在没有网络')

    await phone.setOffline(false)

    await phone.see('没有找到“无此书”')
  })
})
