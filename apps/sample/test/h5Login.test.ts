import type { Note } from '../src/api/types'
import { openH5 } from './phones/openH5'
import type { Phone } from './phones/Phone'
import { type Bookshelf, PASSWORD, startBookshelf } from './startBookshelf'

let bookshelf: Bookshelf
let phone: Phone
beforeAll(async () => {
  bookshelf = await startBookshelf()
  await bookshelf.signIn('h5', '老周')
})
afterAll(() => bookshelf.close())
afterEach(() => phone.close())

const openLogin = async () => {
  phone = await openH5({ bookshelf })
  await phone.see('红楼梦')
  await phone.tab('我的')
  await phone.tap('sign-in')
  await phone.has('login-name')
}

it('says that the password is wrong, and keeps the name', async () => {
  await openLogin()
  await phone.type('login-name', '老周')
  await phone.type('login-password', 'not the password')
  await phone.tap('login-submit')
  await phone.see('密码不对')

  await phone.type('login-password', PASSWORD)
  await phone.tap('login-submit')

  await phone.see('修改名字')
  expect(await phone.text()).toContain('老周')
})

it('asks for a password of six characters before it asks the library', async () => {
  await openLogin()
  await phone.type('login-name', '新来的')
  await phone.type('login-password', '12345')
  await phone.tap('login-submit')

  await phone.see('请填写用户名和至少 6 位的密码。')

  expect(phone.requests().filter(({ path }) => path.startsWith('/sessions'))).toEqual([])
})

it('says that there is no network, keeps what was typed, and signs in at the next try', async () => {
  await openLogin()
  await phone.type('login-name', '小林')
  await phone.type('login-password', PASSWORD)
  await phone.setOffline(true)
  await phone.tap('login-submit')
  await phone.see('现在没有网络。')

  await phone.setOffline(false)
  await phone.tap('login-submit')

  await phone.see('修改名字')
})

it('says that nobody is signed in when the login page was left, and sends the note at the next try', async () => {
  phone = await openH5({ bookshelf, path: 'pages/book/index?id=1' })
  await phone.type('note-text', '想了想，还是写下来。')
  await phone.tap('add-note')
  await phone.has('login-name')

  await phone.back()
  await phone.see('登录后才能留言。你写的内容都还在。')
  await phone.tap('add-note')
  await phone.signIn('小林')

  await phone.see('修改')
  const notes = await bookshelf.get<Note[]>('/books/1/notes')
  expect(notes.map(({ text }) => text)).toEqual(['想了想，还是写下来。'])
})

it('signs in also when the page was reloaded, and nobody waits for the token any more', async () => {
  phone = await openH5({ bookshelf, path: 'pages/login/index' })
  await phone.signIn('小何')
  await phone.tab('我的')

  await phone.see('修改名字')
  expect(await phone.text()).toContain('小何')
})

it('sends the form with the Enter key', async () => {
  await openLogin()
  await phone.type('login-name', '小赵')
  await phone.type('login-password', PASSWORD)

  await phone.confirm('login-password')

  await phone.see('修改名字')
})

it('says that another reader has the name', async () => {
  await openLogin()
  await phone.signIn('小陈')
  await phone.tap('rename')
  await phone.type('name', '老周')
  await phone.tap('save-name')

  await phone.see('这个名字已经有人用了')
})
