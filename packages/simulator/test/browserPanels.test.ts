import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Inspected, withBrowserPage } from './support/browserPage'

jest.setTimeout(20_000)

const now = withBrowserPage({ dist: join(__dirname, 'apps/screen') })
const panels = () => now.page.getByRole('complementary')
const tab = (name: RegExp) => panels().getByRole('tab', { name })
const row = (text: string | RegExp) => panels().locator('tr[aria-expanded]').filter({ hasText: text })
const openPanels = async (width = 1280) => {
  await now.page.setViewportSize({ width, height: 800 })
  await now.page.goto(`${now.phone.url}?panels=1`)
  await now.page.locator('wx-page').first().waitFor()
}
const wx = (api: string, ...args: unknown[]) =>
  now.page.evaluate(
    ([name, given]) => {
      const { wx } = (
        window as unknown as { simulator: { host: { wx: Record<string, (...a: unknown[]) => unknown> } } }
      ).simulator.host
      return new Promise<unknown>((complete) => {
        const [first] = given
        if (typeof first === 'object') wx[name]?.({ ...first, complete })
        else complete(wx[name]?.(...given))
      })
    },
    [api, args] as const,
  )

it('lists each request with its outcome, and opens what was sent and what came back', async () => {
  await openPanels()
  await wx('request', {
    url: 'https://api.example.com/echo',
    method: 'POST',
    data: { a: '书' },
    header: { 'X-Own': '1' },
  })
  await wx('request', { url: 'https://api.example.com/broken' })
  await row('/echo').getByText('200').waitFor()
  await row('/broken').getByText('500').waitFor()
  await tab(/Requests 2/).waitFor()

  // With the keyboard.
  await row('/echo').press('Enter')

  const details = panels().locator('tr.details')
  await details.getByText('x-own: 1').waitFor()
  await details.getByText('"a": "书"').waitFor()
  await details.getByText('x-mixed-case: Yes').waitFor()
  await details.getByText('"method": "POST"').waitFor()
  await row('/echo').press('Enter')
  expect(await details.count()).toBe(0)
})

it('fills in the details of a request that ends while they are open', async () => {
  await openPanels()
  const answer = wx('request', { url: 'https://api.example.com/hold' })
  await row('/hold').click()
  await panels().getByText('x-mixed-case: Yes').waitFor({ state: 'detached' })
  await now.books.holds(1)
  now.books.release()
  await answer
  await panels().getByText('x-mixed-case: Yes').waitFor()
})

it('draws the last 500 of many records, in their order, and shows their end', async () => {
  await openPanels()
  await tab(/setData/).click()
  await now.page.evaluate(() => {
    const { wx } = (window as unknown as Inspected).simulator.host
    for (let at = 1; at <= 2_000; at++) wx.request({ url: `https://other.example.com/${at}` })
  })
  await tab(/Requests/).click()
  await row('/2000').getByText('url not in domain list').waitFor()
  const paths = await panels().locator('td.url:visible').allTextContents()
  expect(paths.map((url) => Number(url.split('/').at(-1)))).toEqual(Array.from({ length: 500 }, (_, at) => at + 1_501))
  expect(await row('/2000').evaluate((last) => last.getBoundingClientRect().bottom <= window.innerHeight)).toBe(true)
})

it('adds up what setData sends', async () => {
  await openPanels()
  await tab(/setData/).click()
  await now.page.evaluate(() => {
    const page = window.simulator?.host.pages.at(-1)
    if (page) window.simulator?.host.trigger(page.element.querySelectorAll('wx-button')[0] as Element, 'tap')
  })
  await now.page.getByRole('dialog').press('Escape')
  await row('pages/home/index').getByText('text').waitFor()
  await panels()
    .getByText(/^1 calls · total \d+ B · largest \d+ B$/)
    .waitFor()
})

it('shows the storage as it is, deletes a key and clears it', async () => {
  await openPanels()
  await tab(/Storage/).click()
  await wx('setStorageSync', 'token', 'abc')
  await wx('setStorageSync', 'user', 'Lin')
  await panels().getByText('"abc"').first().waitFor()
  await panels().getByRole('button', { name: 'Delete token' }).click()
  await panels().getByText('"abc"').first().waitFor({ state: 'detached' })
  expect(await wx('getStorageSync', 'token')).toBe('')
  // What was opened stays open when the app writes.
  await panels().getByText('"Lin"').first().click()
  await wx('setStorageSync', 'other', 'Mei')
  await panels().getByText('"Mei"').first().waitFor()
  expect(await panels().locator('details[open]').count()).toBe(1)
  await panels().getByRole('button', { name: 'Clear storage' }).click()
  await panels().getByText('Storage is empty').waitFor()
  expect(await wx('getStorageSync', 'user')).toBe('')
})

it('shows the page stack and the life cycles in their order', async () => {
  await openPanels()
  await wx('navigateTo', { url: '/pages/full/index?id=1' })
  await tab(/Life cycle/).click()
  const stack = panels().getByRole('list', { name: 'Page stack' }).getByRole('listitem')
  expect(await stack.allTextContents()).toEqual(['pages/home/index', 'pages/full/index?id=1'])
  const names = await panels().locator('td.event:visible').allTextContents()
  const [launched, loaded, hidden] = ['onLaunch', 'onLoad', 'onHide'].map((name) => names.indexOf(name))
  expect([launched, loaded, hidden]).toEqual([launched, loaded, hidden].sort((a = 0, b = 0) => a - b))
  expect(launched).toBe(0)
})

it('takes the phone off the network, to the background, and back a page', async () => {
  await openPanels()
  await panels().getByLabel('Network').selectOption('Offline')
  expect(await wx('getNetworkType', {})).toMatchObject({ networkType: 'none' })
  await wx('navigateTo', { url: '/pages/full/index' })
  await panels().getByRole('button', { name: 'Page back' }).click()
  await now.page.getByRole('button', { name: '选择' }).waitFor()
  await panels().getByRole('button', { name: 'To background' }).click()
  await panels().getByRole('button', { name: 'To foreground' }).click()
  const heard = await now.page.evaluate(() => window.simulator?.lifecycle.map(({ of, name }) => `${of}.${name}`))
  expect(heard?.slice(heard.indexOf('App.onHide'))).toContain('App.onShow')
})

it('lies below the phone, closed, where there is no room beside it', async () => {
  await openPanels(375)
  expect((await now.page.locator('wx-page').first().boundingBox())?.width).toBe(375)
  expect(await tab(/Requests/).isVisible()).toBe(false)
  await now.page.getByRole('button', { name: 'Developer panels' }).click()
  await tab(/Requests/).waitFor()
})

it('speaks Chinese to a browser that does', async () => {
  const page = await now.browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } })
  await page.goto(`${now.phone.url}?panels=1`)
  await page.getByRole('complementary', { name: '开发面板' }).getByRole('tab', { name: '生命周期' }).waitFor()
  await page.close()
})

it('is not there for a browser that a program drives, nor in the frame of another page', async () => {
  await now.page.goto(now.phone.url)
  await now.page.locator('wx-page').first().waitFor()
  expect(await panels().count()).toBe(0)
  const outer = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<iframe src="${now.phone.url}" width="375" height="700"></iframe>`)
  })
  await new Promise<void>((resolve) => outer.listen(0, '127.0.0.1', resolve))
  // A person's browser.
  await now.page.addInitScript(() =>
    Object.defineProperty(navigator, 'webdriver', { get: () => false, configurable: true }),
  )
  await now.page.goto(`http://127.0.0.1:${(outer.address() as AddressInfo).port}/`)
  const frame = now.page.frameLocator('iframe')
  await frame.locator('wx-page').first().waitFor()
  expect(await frame.getByRole('complementary').count()).toBe(0)
  await now.page.setViewportSize({ width: 1280, height: 800 })
  await now.page.goto(now.phone.url)
  await panels().waitFor()
  outer.closeAllConnections()
  outer.close()
})
