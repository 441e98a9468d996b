import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@taro-query/simulator'
import { type Inspected, openPage, withBrowserPage } from './support/browserPage'

jest.setTimeout(20_000)

const now = withBrowserPage()
/** `wx.request` of the running app. */
const request = (url: string, more = {}) =>
  now.page.evaluate(
    (options) =>
      new Promise<Record<string, unknown>>((complete) => {
        const { wx } = (window as unknown as Inspected).simulator.host
        wx.request({ ...options, complete })
      }),
    { url, ...more },
  )

it('gives the code of the app no browser, no evaluated text, and a global object that keeps its polyfills', async () => {
  await openPage(now, 'pages/bare/index')
  expect(new Set((await now.page.locator('#globals').textContent())?.split(' '))).toEqual(new Set(['undefined']))
  expect(await now.page.locator('#evil').textContent()).toBe('EvalError EvalError true EvalError EvalError')
  expect(await now.page.locator('#polyfill').textContent()).toBe('function')
})

it('sends wx.request through the server of the phone, to the host that stands for its own', async () => {
  await openPage(now)
  const answer = await request('https://api.example.com/echo', {
    method: 'POST',
    data: { a: '书' },
    header: { 'X-Own': '1' },
  })
  expect(answer).toMatchObject({ statusCode: 200, errMsg: 'request:ok', data: { method: 'POST', body: '{"a":"书"}' } })
  expect(now.books.received).toMatchObject([
    { url: '/echo', headers: { 'x-own': '1', host: new URL(now.books.url).host } },
  ])
  const recorded = await now.page.evaluate(() => (window as unknown as Inspected).simulator.requests)
  expect(recorded).toMatchObject([{ method: 'POST', url: 'https://api.example.com/echo', status: 200 }])
})

it('fails a request as WeChat does when the server hangs up or is gone', async () => {
  await openPage(now)
  // The system says one or the other.
  const cut = expect.stringMatching(/^request:fail -10[01]:net::ERR_CONNECTION_(CLOSED|RESET)$/)
  expect(await request('https://api.example.com/drop')).toEqual({ errno: 600001, errMsg: cut })
  await now.books.close()
  const refused = 'request:fail -102:net::ERR_CONNECTION_REFUSED'
  expect(await request('https://api.example.com/books')).toEqual({ errno: 600001, errMsg: refused })
})

it('refuses a host that is not trusted, as WeChat does', async () => {
  await openPage(now)
  expect(await request('https://other.example.com/books')).toMatchObject({ errno: 600002 })
})

it('says on the console why it does not go to a host that nobody named, where the build checks none', async () => {
  const dist = mkdtempSync(join(tmpdir(), 'simulator-'))
  cpSync(join(__dirname, 'apps/components'), dist, { recursive: true })
  writeFileSync(join(dist, 'project.config.json'), '{ "setting": { "urlCheck": false } }')
  const unchecked = await serve({ dist })
  await now.page.goto(unchecked.url)
  await now.page.locator('wx-page').first().waitFor()
  const said = now.page.waitForEvent('console', (message) => message.text().includes('relay'))
  expect(await request('https://other.example.com/books')).toMatchObject({ errno: 600001 })
  expect((await said).text()).toBe('The simulator does not relay to https://other.example.com: name it in `hosts`.')
  await unchecked.close()
  rmSync(dist, { recursive: true })
})

it('goes anywhere when the developer says that no domain is checked', async () => {
  const open = await serve({ dist: join(__dirname, 'apps/components'), rules: { domains: false } })
  await now.page.goto(open.url)
  await now.page.locator('wx-page').first().waitFor()
  expect(await request(`${now.books.url}/books`)).toMatchObject({ statusCode: 200 })
  await open.close()
})

it('says when the app is idle: no request is under way, and no data was set for a while', async () => {
  await openPage(now)
  expect(await now.page.evaluate(() => window.simulator?.ready)).toBeUndefined()
  void request('https://api.example.com/hold')
  await now.books.holds(1)
  const late = now.page.evaluate(() => window.simulator?.idle(500))
  await expect(late).rejects.toThrow('not idle after 500 ms: GET https://api.example.com/hold')
  now.books.release()
  await now.page.evaluate(() => window.simulator?.idle())
  const recorded = await now.page.evaluate(() => window.simulator?.lifecycle.map(({ of, name }) => `${of}.${name}`))
  expect(recorded).toEqual(expect.arrayContaining(['App.onLaunch', 'Page.onLoad', 'Page.onShow']))
})

it('rejects what waits for a mini program that does not start, and says why on the screen', async () => {
  await now.page.goto(`${now.phone.url}?path=pages/nowhere/index`)
  const sentence = await now.page.getByRole('alert').textContent()
  expect(sentence).toContain('pages/nowhere/index')
  const reason = now.page.evaluate(() => window.simulator?.ready)
  await expect(reason).rejects.toThrow('pages/nowhere/index')
})

it('lets the server go when the app aborts', async () => {
  await openPage(now)
  await now.page.evaluate(() => {
    const { wx } = (window as unknown as Inspected).simulator.host
    const here = window as unknown as { task: { abort(): void }; failed: Promise<{ errMsg: string }> }
    here.failed = new Promise((fail) => {
      here.task = wx.request({ url: 'https://api.example.com/hold', fail })
    })
  })
  await now.books.holds(1)

  const failed = await now.page.evaluate(() => {
    const here = window as unknown as { task: { abort(): void }; failed: Promise<{ errMsg: string }> }
    here.task.abort()
    return here.failed
  })

  expect(failed.errMsg).toBe('request:fail abort')
  await now.books.holds(0)
})

it('sends the app to the background with its tab', async () => {
  await openPage(now)
  const hide = (hidden: boolean) =>
    now.page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { value, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, hidden)
  await hide(true)
  expect(await request('https://api.example.com/books')).toMatchObject({ errno: 600003 })
  await hide(false)
  expect(await request('https://api.example.com/books')).toMatchObject({ statusCode: 200 })
})

it('tells a page that embeds it of each request, when it starts and when it ends', async () => {
  const outer = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<iframe src="${now.phone.url}" width="375" height="700"></iframe>
      <script>window.told = []; addEventListener('message', ({ data }) => told.push(data))</script>`)
  })
  await new Promise<void>((resolve) => outer.listen(0, '127.0.0.1', resolve))
  await now.page.goto(`http://127.0.0.1:${(outer.address() as AddressInfo).port}/`)
  await now.page.frameLocator('iframe').locator('#title').waitFor()
  await now.page.frames()[1]?.evaluate(() => {
    const { wx } = (window as unknown as Inspected).simulator.host
    wx.request({ url: 'https://api.example.com/books' })
  })
  await now.page.waitForFunction(() => (window as unknown as { told: unknown[] }).told.length === 2)
  const told = await now.page.evaluate(() => (window as unknown as { told: unknown[] }).told)
  expect(told).toMatchObject([
    { type: 'simulator:request', id: 0, record: { url: 'https://api.example.com/books' } },
    { type: 'simulator:request', id: 0, record: { status: 200 } },
  ])
  // What came back stays with the phone.
  expect(JSON.stringify(told)).not.toContain('Water Margin')
  outer.closeAllConnections()
  outer.close()
})
