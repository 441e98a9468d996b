import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reader } from '../../src/api/types'
import type { Phone } from '../phones/Phone'
import { phones } from '../phones/phones'
import { signInAtMine } from '../signInAtMine'
import { type Bookshelf, startBookshelf } from '../startBookshelf'

const picture = readFileSync(join(__dirname, '../../src/assets/tab/mine.png'))

describe.each(phones)('on %s', (platform, open) => {
  let bookshelf: Bookshelf
  let phone: Phone
  beforeAll(async () => {
    bookshelf = await startBookshelf()
  })
  afterAll(() => bookshelf.close())
  afterEach(() => phone.close())

  const openSignedIn = async (chosen: Uint8Array) => {
    phone = await open({ bookshelf, chosen })
    await signInAtMine(phone)
  }
  const reader = async (): Promise<Reader> => {
    const authorization = `Bearer ${await bookshelf.signIn(platform, '小林')}`
    return (await fetch(`${bookshelf.url}/me`, { headers: { authorization } })).json() as Promise<Reader>
  }

  it('says that a picture is too big', async () => {
    await openSignedIn(Buffer.concat([picture, Buffer.alloc(3_000_000)]))
    await phone.tap('avatar')

    await phone.see('图片太大了')
    expect((await reader()).avatar).toBeNull()
  })

  // On H5, Taro's chooseImage refuses it before the app hears of it.
  const itOnWeapp = platform === 'weapp' ? it : it.skip
  itOnWeapp('says that what was chosen is no picture', async () => {
    await openSignedIn(Buffer.from('no picture at all'))
    await phone.tap('avatar')

    await phone.see('这不是图片')
  })

  it('uploads the picture that the reader chose, byte for byte', async () => {
    await openSignedIn(picture)

    await phone.tap('avatar')
    await phone.has('avatar-picture')

    const { avatar } = await reader()
    const stored = await fetch(bookshelf.url + avatar)
    expect(Buffer.from(await stored.arrayBuffer()).equals(picture)).toBe(true)
  })
})
