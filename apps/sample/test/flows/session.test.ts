import type { Phone } from '../phones/Phone'
import { phones } from '../phones/phones'
import { signInAtMine } from '../signInAtMine'
import { type Bookshelf, startBookshelf } from '../startBookshelf'
import { until } from '../until'

describe.each(phones)('on %s', (_platform, open) => {
  let bookshelf: Bookshelf
  let phone: Phone
  beforeAll(async () => {
    bookshelf = await startBookshelf()
  })
  afterAll(() => bookshelf.close())
  afterEach(() => phone.close())

  const signIn = async () => {
    phone = await open({ bookshelf })
    await signInAtMine(phone)
    await phone.see('还没有预约')
  }
  /** The API forgets the token of the phone, as it does after thirty days. */
  const expire = async () => {
    const [token] = /[\w-]{43}/.exec(await phone.stored()) ?? []
    const headers = { authorization: `Bearer ${token}` }
    const { status } = await fetch(`${bookshelf.url}/sessions/current`, { method: 'DELETE', headers })
    expect(status).toBe(204)
  }
  const signIns = () =>
    phone.requests().filter(({ path }) => path.startsWith('/sessions/') && path !== '/sessions/current')

  it('signs in once more when the session is over, and what was refused goes on', async () => {
    await signIn()
    await expire()

    await phone.pullDown()
    await phone.signIn('小林')

    await phone.see('还没有预约')
    expect(await phone.text()).not.toContain('刷新失败')
    expect(signIns()).toHaveLength(2)
    const me = phone.requests().filter(({ path }) => path === '/me')
    expect(me.at(-1)?.status).toBe(200)
  })

  it('signs out after the session is over without signing in for it', async () => {
    await signIn()
    await expire()

    await phone.tap('sign-out')
    await phone.answer('退出登录')
    await phone.see('登录后可以预约图书')

    expect(signIns()).toHaveLength(1)
    expect(await phone.stored()).not.toContain('token')
  })

  it('switches the language, on the tab bar too', async () => {
    phone = await open({ bookshelf })
    await phone.see('红楼梦')
    await phone.tab('我的')

    await phone.tap('language')

    await phone.see('Ask the librarian')
    // The bar is told after the page is drawn.
    await until(() =>
      phone.tab('Shelf').then(
        () => true,
        () => false,
      ),
    )
    await phone.see('Dream of the Red Chamber')
  })
})
