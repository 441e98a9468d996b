import type { ServerResponse } from 'node:http'
import type { Phone } from '../phones/Phone'
import { phones } from '../phones/phones'
import { type Bookshelf, BUILT_IN_API, startBookshelf } from '../startBookshelf'
import { type StartedServer, startServer } from '../startServer'
import { until } from '../until'

describe.each(phones)('on %s', (_platform, open) => {
  let real: Bookshelf
  let server: StartedServer
  let bookshelf: Bookshelf
  let phone: Phone
  /** The answers that were begun, the last one last. Each says one word, and no more. */
  let answers: ServerResponse[]

  beforeAll(async () => {
    server = await startServer((request, response) => {
      request.resume()
      if (request.url !== '/librarian') {
        response.writeHead(404).end()
        return
      }
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('data: {"text":"书架上有"}\n\n')
      answers.push(response)
    })
    real = await startBookshelf()
    bookshelf = { ...real, url: server.url, hosts: { [BUILT_IN_API]: server.url } }
  })
  afterAll(async () => {
    await server.close()
    await real.close()
  })
  beforeEach(() => {
    answers = []
  })
  afterEach(() => phone.close())

  const ask = async () => {
    await phone.type('question', '有鲁迅的书吗？')
    await phone.tap('ask')
    await phone.see('书架上有')
  }
  const isGone = () => answers.at(-1)?.destroyed === true

  it('hangs up when the reader stops the answer', async () => {
    phone = await open({ bookshelf, path: 'pages/librarian/index' })
    await ask()
    await phone.tap('stop')

    await phone.see('（已停止）')
    await until(isGone)
    expect(await phone.text()).toContain('书架上有')
  })

  it('hangs up when the reader leaves the page', async () => {
    phone = await open({ bookshelf })
    await phone.tab('我的')
    await phone.tap('to-librarian')
    await ask()
    expect(isGone()).toBe(false)

    await phone.back()

    await until(isGone)
  })

  it('keeps what came when the answer breaks off, says so, and asks again', async () => {
    phone = await open({ bookshelf, path: 'pages/librarian/index' })
    await ask()
    answers[0]?.destroy()
    await phone.see('回答中断了')
    expect(await phone.text()).toContain('书架上有')

    await phone.tap('ask-again')
    await until(() => answers.length === 2)
    answers[1]?.end('data: {"text":"三本。"}\n\n')

    await phone.see('三本。')
    await phone.has('ask')
  })
})
