import type { Phone } from '../phones/Phone'
import { phones } from '../phones/phones'
import { type Bookshelf, startBookshelf } from '../startBookshelf'
import { until } from '../until'

describe.each(phones)('on %s', (platform, open) => {
  let bookshelf: Bookshelf
  let phone: Phone

  beforeEach(async () => {
    bookshelf = await startBookshelf()
    phone = await open({ bookshelf, path: 'pages/lab/index' })
  })
  afterEach(async () => {
    await phone.close()
    await bookshelf.close()
  })

  const refused = platform === 'weapp' ? 'DomainError' : 'NetworkError'
  const listed = platform === 'weapp' ? 'listrequest' : 'reasonunknown'

  it.each([
    ['timeout', 'TimeoutError', ['timed out after 2000 ms', 'timeout2000', '可以重试', 'docs/errors.md#timeouterror']],
    ['status', 'HttpError', ['status500', '可以重试', '用时 0.', 'docs/errors.md#httperror']],
    ['html', 'ParseError', ['系统维护中', '重试没有用', 'docs/errors.md#parseerror']],
    ['unlisted', refused, ['https://not-listed.example/books', listed]],
    ['plain', refused, ['http://plain.example/books', listed]],
  ])('shows what a fault gives the app: %s', async (id, name, words) => {
    await phone.tap(`fault-${id}`)
    await phone.has(`result-${id}`)

    const text = await phone.text()
    for (const word of [name, ...words]) expect(text).toContain(word)
  })

  it('sends a request at the moment in which the network goes', async () => {
    await phone.tap('fault-offline')
    await phone.see('等你关掉网络…')

    await phone.setOffline(true)
    await phone.has('result-offline')

    expect(await phone.text()).toContain('reasonoffline')
  })

  it('gives up waiting for the network to go', async () => {
    await phone.tap('fault-offline')
    await phone.tap('stop-offline')

    await phone.gone('等你关掉网络…')
    expect(phone.requests()).toEqual([])
  })

  it('cancels a request, and tries again', async () => {
    for (let time = 0; time < 2; time += 1) {
      await phone.tap('fault-abort')
      await phone.see('现在请点“取消”')
      await phone.tap('stop-abort')
      await phone.see('AbortError')
    }
    expect(await phone.text()).toContain('重试没有用')
    // The browser tells of it later.
    await until(() => phone.requests().every(({ aborted }) => aborted))
    expect(phone.requests()).toHaveLength(2)
  })
})
