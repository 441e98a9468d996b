import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type H5Server, serveH5 } from '../../preview/src/serveH5'
import { type Bookshelf, startBookshelf } from './startBookshelf'
import { type Detour, hold, startDetour } from './startDetour'

let bookshelf: Bookshelf
let detour: Detour
let server: H5Server
let browser: Browser
let page: Page

beforeAll(async () => {
  bookshelf = await startBookshelf()
  detour = await startDetour(bookshelf)
  server = await serveH5({ dist: join(__dirname, '../dist/h5'), api: detour.bookshelf.url })
  // Opened by Jest's global set-up.
  browser = await chromium.connect(process.env.TEST_BROWSER_ENDPOINT as string)
})
afterAll(async () => {
  await browser.close()
  await server.close()
  await detour.close()
  await bookshelf.close()
})
beforeEach(async () => {
  detour.decide(() => undefined)
  page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 375, height: 720 }, hasTouch: true })
  page.setDefaultTimeout(10_000)
})
afterEach(() => page.close())

/** Whatever scrolls the page. */
const scrollTop = () =>
  page.evaluate(() => Math.max(window.scrollY, ...[...document.querySelectorAll('*')].map((one) => one.scrollTop)))

it('shows the list where it was when the reader comes back from a book', async () => {
  await page.goto(server.url)
  await page.locator('#book-12').scrollIntoViewIfNeeded()
  await page.waitForTimeout(300)
  const before = await scrollTop()
  expect(before).toBeGreaterThan(300)
  await page.locator('#book-12').tap()
  await page.locator('#like').waitFor()
  await page.goBack()
  await page.locator('#book-12').waitFor()
  // Taro puts the list back where it was, and nothing moves it afterwards.
  await page.waitForTimeout(300)

  expect(await scrollTop()).toBe(before)
})

it('goes back to where the reader came from, however soon, and to the shelf from a book that was opened by its address', async () => {
  await page.goto(server.url)
  await page.locator('#book-1').tap()
  await page.locator('#back').tap()
  // In Taro, the page below used to be hidden when the animation that opened the other was over.
  await page.waitForTimeout(500)
  expect(await page.locator('#book-1').isVisible()).toBe(true)

  await page.goto(`${server.url}/#/pages/book/index?id=1`)
  await page.reload()
  await page.locator('#back').tap()
  await page.locator('#book-1').waitFor()
})

it('leads from an address that is none to the shelf', async () => {
  await page.goto(`${server.url}/#/pages/nowhere/index`)

  await page.locator('#book-1').waitFor()
})

it('keeps the place of the rows until they come: nothing moves', async () => {
  const slow = hold()
  detour.decide(() => slow.held.then(() => undefined))
  await page.goto(server.url)
  const places = async () => {
    const boxes = await page.locator('.book-row').evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect()))
    return boxes.slice(0, 6).map(({ x, y, width, height }) => ({ x, y, width, height }))
  }
  await page.locator('.skeleton').first().waitFor()
  const skeletons = await places()
  expect(skeletons).toHaveLength(6)

  slow.release()
  await page.locator('#book-1').waitFor()

  expect(await places()).toEqual(skeletons)
})

it('has no button for WeChat’s own way to share', async () => {
  await page.goto(`${server.url}/#/pages/book/index?id=1`)
  await page.locator('#like').waitFor()

  expect(await page.locator('#share').count()).toBe(0)
})
