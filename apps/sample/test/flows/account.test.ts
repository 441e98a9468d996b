import type { Reader, Reservation } from '../../src/api/types'
import type { Phone } from '../phones/Phone'
import { phones } from '../phones/phones'
import { signInAtMine } from '../signInAtMine'
import { type Bookshelf, startBookshelf } from '../startBookshelf'
import { type Detour, startDetour } from '../startDetour'
import { until } from '../until'

describe.each(phones)('on %s', (platform, open) => {
  let bookshelf: Bookshelf
  let detour: Detour
  let phone: Phone
  const as = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })
  const readAs = async <TData>(path: string): Promise<TData> => {
    const token = await bookshelf.signIn(platform, '小林')
    return (await fetch(bookshelf.url + path, as(token))).json() as Promise<TData>
  }

  beforeAll(async () => {
    bookshelf = await startBookshelf()
    detour = await startDetour(bookshelf)
  })
  afterAll(async () => {
    await detour.close()
    await bookshelf.close()
  })
  beforeEach(() => detour.decide(() => undefined))
  afterEach(() => phone.close())

  const openMine = async () => {
    phone = await open({ bookshelf: detour.bookshelf })
    await phone.see('红楼梦')
    await phone.tab('我的')
  }
  const signIn = async () => {
    phone = await open({ bookshelf: detour.bookshelf })
    await signInAtMine(phone)
  }
  const reserve = async (bookId: number) => {
    const token = await bookshelf.signIn(platform, '小林')
    const response = await fetch(`${bookshelf.url}/reservations`, {
      method: 'POST',
      headers: { ...as(token).headers, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ bookId: String(bookId), name: '小林', phone: '13800000000' }).toString(),
    })
    if (!response.ok) throw new Error(await response.text())
  }

  it('asks for nobody’s data before somebody signs in, and knows the reader afterwards and after a restart', async () => {
    await openMine()
    await phone.see('登录后可以预约图书')
    expect(phone.requests().some(({ path }) => path.startsWith('/me'))).toBe(false)

    await phone.tap('sign-in')
    await phone.signIn('小林')
    const { name } = await readAs<Reader>('/me')
    await phone.see(name)
    await phone.see('还没有预约')

    await phone.restart()
    await phone.see('红楼梦')
    await phone.tab('我的')
    await phone.see(name)
  })

  it('changes the name, and says when there is none', async () => {
    await signIn()
    await phone.tap('rename')
    await phone.type('name', ' ')
    await phone.tap('save-name')
    await phone.see('请填写名字。')

    await phone.type('name', '小林')
    await phone.tap('save-name')
    await phone.see('修改名字')

    expect((await readAs<Reader>('/me')).name).toBe('小林')
  })

  it('lists the reservations, and cancels one at once', async () => {
    await reserve(1)
    await signIn()
    const [reservation] = await readAs<Reservation[]>('/me/reservations')
    const { id, book } = reservation as Reservation
    await phone.see(book.titleZh)

    await phone.tap(`cancel-${id}`)
    await phone.answer('取消预约')
    await phone.see('还没有预约')

    await until(async () => (await readAs<Reservation[]>('/me/reservations')).length === 0)
  })

  it('puts a reservation back when the library does not cancel it', async () => {
    await reserve(1)
    await signIn()
    const [reservation] = await readAs<Reservation[]>('/me/reservations')
    const { id, book } = reservation as Reservation
    await phone.see(book.titleZh)
    detour.decide((request) => (request.startsWith('DELETE') ? 500 : undefined))

    await phone.tap(`cancel-${id}`)
    await phone.answer('取消预约')

    await until(() => phone.requests().some(({ method, status }) => method === 'DELETE' && status === 500))
    await phone.see(book.titleZh)
  })

  it('keeps nothing of the reader after he has signed out, and the shelf goes on', async () => {
    await signIn()
    const { name } = await readAs<Reader>('/me')
    await phone.see(name)

    await phone.tap('sign-out')
    await phone.answer('退出登录')
    await phone.see('登录后可以预约图书')

    expect(await phone.text()).not.toContain(name)
    await until(async () => !(await phone.stored()).includes(name))
    expect(await phone.stored()).not.toContain('token')
    await phone.tab('书架')
    await phone.see('红楼梦')
  })

  it('says why nobody could sign in, and signs in at the next try', async () => {
    await openMine()
    detour.decide((request) => (request.startsWith('GET /me') ? 503 : undefined))
    await phone.tap('sign-in')
    await phone.see('图书馆的服务器出了问题')

    detour.decide(() => undefined)
    await phone.tap('sign-in')
    await phone.signIn('小林')
    await phone.see('修改名字')
  })
})
