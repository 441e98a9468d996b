import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reader } from '../../src/api/types'
import type { Phone } from '../phones/Phone'
import { phones } from '../phones/phones'
import { signInAtMine } from '../signInAtMine'
import { type Bookshelf, startBookshelf } from '../startBookshelf'
import { type Detour, hold, startDetour } from '../startDetour'
import { until } from '../until'

const chosen = readFileSync(join(__dirname, '../../src/assets/tab/mine.png'))

describe.each(phones)('on %s', (platform, open) => {
  let bookshelf: Bookshelf
  let detour: Detour
  let phone: Phone
  beforeAll(async () => {
    bookshelf = await startBookshelf()
    detour = await startDetour(bookshelf)
  })
  afterAll(async () => {
    await detour.close()
    await bookshelf.close()
  })
  afterEach(() => phone.close())

  it('shows how much of a picture is uploaded, and stops it at a tap', async () => {
    const { held, release } = hold()
    detour.decide((request) => (request === 'POST /me/avatar' ? held.then(() => undefined) : undefined))
    phone = await open({ bookshelf: detour.bookshelf, chosen })
    await signInAtMine(phone)

    await phone.tap('avatar')
    await phone.see('100%')
    await phone.tap('stop-upload')
    await phone.has('avatar')
    await until(() => detour.cutOff.includes('POST /me/avatar'))
    release()

    expect(await phone.text()).not.toContain('请求被打断了')
    const authorization = `Bearer ${await bookshelf.signIn(platform, '小林')}`
    const reader = (await (await fetch(`${bookshelf.url}/me`, { headers: { authorization } })).json()) as Reader
    expect(reader.avatar).toBeNull()
  })
})
