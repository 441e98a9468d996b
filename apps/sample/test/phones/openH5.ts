import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { serveH5 } from '../../../preview/src/serveH5'
import { serveRelay } from '../../../preview/src/serveRelay'
import { pullDown } from '../pullDown'
import { PASSWORD } from '../startBookshelf'
import type { ApiRequest, OpenPhone } from './Phone'

const dist = join(__dirname, '../../dist/h5')
let browser: Promise<Browser> | undefined

/** The H5 build in Chromium, with the API and the relay behind its own origin. */
export const openH5: OpenPhone = async ({
  bookshelf,
  path = '',
  language = 'zh',
  branches,
  chosen,
  offline = false,
}) => {
  // Opened by Jest's global set-up.
  browser ??= chromium.connect(process.env.TEST_BROWSER_ENDPOINT as string)
  const relay = branches === undefined ? undefined : await serveRelay({ branches })
  const server = await serveH5({ dist, api: bookshelf.url, ...(relay && { relay: relay.url }) })
  const context = await (await browser).newContext({
    locale: language === 'zh' ? 'zh-CN' : 'en',
    viewport: { width: 375, height: 720 },
    hasTouch: true,
  })
  const problems: string[] = []
  const requests: ApiRequest[] = []
  const watch = (page: Page): Page => {
    page.setDefaultTimeout(10_000)
    page.on('filechooser', (chooser) => {
      if (chosen) void chooser.setFiles({ name: 'chosen.png', mimeType: 'image/png', buffer: Buffer.from(chosen) })
    })
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => {
      // Chromium's own line for a failed request is no word of the app's.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        problems.push(message.text())
    })
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url())
      if (!pathname.startsWith('/api/')) return
      const record: ApiRequest = {
        method: request.method(),
        path: pathname.slice('/api'.length) + search,
        contentType: request.headers()['content-type'],
        body: request.postData() ?? '',
        status: undefined,
        aborted: false,
      }
      requests.push(record)
      page.on('requestfailed', (failed) => {
        if (failed === request) record.aborted = failed.failure()?.errorText === 'net::ERR_ABORTED'
      })
      void request.response().then(
        (response) => {
          record.status = response?.status()
        },
        () => undefined,
      )
    })
    return page
  }
  let isOffline = offline
  let page = watch(await context.newPage())
  const first = `${server.url}/#/${path}`
  await page.goto(first)
  if (offline) await context.setOffline(true)

  const visible = (selector: string) => page.locator(selector).filter({ visible: true }).first()
  const shown = (text: string) => page.getByText(text).filter({ visible: true }).first()
  return {
    platform: 'h5',
    see: (text, options = {}) => shown(text).waitFor(options),
    gone: (text) => shown(text).waitFor({ state: 'detached' }),
    has: (id) => visible(`#${id}`).waitFor(),
    stored: () => page.evaluate(() => JSON.stringify(localStorage)),
    text: async () => (await visible('.page').textContent()) ?? '',
    tap: (id) => visible(`#${id}`).tap(),
    async touch(id) {
      const box = await visible(`#${id}`).boundingBox()
      if (!box) throw new Error(`#${id} has no place on the screen.`)
      const session = await context.newCDPSession(page)
      const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
      await session.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] })
    },
    // Taro's H5 input is a custom element around the real one.
    type: (id, text) => visible(`#${id}`).locator('input, textarea').fill(text),
    confirm: (id) => visible(`#${id}`).locator('input, textarea').press('Enter'),
    answer: (button) => page.locator('.taro-model__btn', { hasText: button }).tap(),
    async signIn(name) {
      await visible('#login-name').locator('input').fill(name)
      await visible('#login-password').locator('input').fill(PASSWORD)
      await visible('#login-submit').tap()
      await visible('#login-name').waitFor({ state: 'hidden' })
    },
    tab: (text) => page.locator('.weui-tabbar__item', { hasText: text }).tap(),
    pullDown: () => pullDown(page),
    async reachBottom() {
      await page.mouse.move(180, 400)
      await page.mouse.wheel(0, 100_000)
    },
    back: async () => void (await page.goBack()),
    async setOffline(without) {
      isOffline = without
      await context.setOffline(without)
    },
    async restart() {
      await page.close()
      page = watch(await context.newPage())
      // A phone has the page itself in the browser's cache, and the test's browser does not: only the API is cut off.
      if (isOffline) await page.route('**/api/**', (route) => route.abort('internetdisconnected'))
      await context.setOffline(false)
      await page.goto(first)
      await context.setOffline(isOffline)
      await page.unrouteAll()
    },
    requests: () => [...requests],
    async close() {
      await context.close()
      await server.close()
      await relay?.close()
      if (problems.length > 0) throw new Error(problems.join('\n'))
    },
  }
}
