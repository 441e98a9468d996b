import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { serveH5 } from '../../preview/src/serveH5'
import { serveRelay } from '../../preview/src/serveRelay'
import { itShowsTheStock } from './itShowsTheStock'
import { pullDown } from './pullDown'

let browser: Browser

beforeAll(async () => {
  // Opened by Jest's global set-up.
  browser = await chromium.connect(process.env.TEST_BROWSER_ENDPOINT as string)
})
afterAll(() => browser.close())

itShowsTheStock(async (id, { bookshelf, branches }) => {
  const relay = await serveRelay({ branches: branches.url })
  const server = await serveH5({ dist: join(__dirname, '../dist/h5'), api: bookshelf.url, relay: relay.url })
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 375, height: 720 }, hasTouch: true })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  await page.goto(`${server.url}/#/pages/book/index?id=${id}`)
  return {
    see: (text) => page.getByText(text).filter({ visible: true }).first().waitFor(),
    text: async () => (await page.locator('.page').textContent()) ?? '',
    tap: (element) => page.locator(`#${element}`).tap(),
    pullDown: () => pullDown(page),
    async close() {
      await context.close()
      await server.close()
      await relay.close()
      expect(problems).toEqual([])
    },
  }
})
