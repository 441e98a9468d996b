import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type H5Server, serveH5 } from '../../preview/src/serveH5'
import { type Bookshelf, PASSWORD, startBookshelf } from './startBookshelf'

const dist = join(__dirname, '../dist/h5')
const controls = ['button', 'link', 'textbox', 'searchbox', 'tab', 'checkbox', 'radio', 'combobox', 'switch']

let bookshelf: Bookshelf
let server: H5Server
let browser: Browser
let page: Page
let problems: string[]

beforeAll(async () => {
  bookshelf = await startBookshelf()
  server = await serveH5({ dist, api: bookshelf.url })
  // Opened by Jest's global set-up.
  browser = await chromium.connect(process.env.TEST_BROWSER_ENDPOINT as string)
})
afterAll(async () => {
  await browser.close()
  await server.close()
  await bookshelf.close()
})
beforeEach(async () => {
  page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 375, height: 720 }, hasTouch: true })
  page.setDefaultTimeout(10_000)
  problems = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    // Chromium's own line for a failed request is no word of the app's.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      problems.push(message.text())
  })
})
afterEach(async () => {
  await page.close()
  expect(problems).toEqual([])
})

/** What a screen reader can stop at or act on, by Chromium's own accessibility tree. */
async function readControls(): Promise<{ role: string; name: string; html: string }[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const found = nodes.filter(({ ignored, role, properties = [] }) => {
    const isFocusable = properties.some(({ name, value }) => name === 'focusable' && value.value === true)
    return !ignored && role?.value !== 'RootWebArea' && (isFocusable || controls.includes(role?.value))
  })
  return Promise.all(
    found.map(async ({ role, name, backendDOMNodeId }) => {
      const { outerHTML } = await session.send('DOM.getOuterHTML', { backendNodeId: backendDOMNodeId as number })
      return { role: String(role?.value), name: String(name?.value ?? '').trim(), html: outerHTML.slice(0, 160) }
    }),
  )
}

it.each([
  ['the shelf', 'pages/shelf/index', '红楼梦'],
  ['the search', 'pages/search/index', '书架'],
  ['the reader’s own page', 'pages/mine/index', '登录后可以预约图书'],
  ['a book', 'pages/book/index?id=1', '预约借阅'],
  ['a book that is not there', 'pages/book/index?id=999999', '没有找到这本书'],
  ['the librarian', 'pages/librarian/index', '问问馆员'],
  ['the login page', 'pages/login/index', '密码'],
  ['the lab', 'pages/lab/index', '没有网络'],
])('names every control of %s', async (_name, path, text) => {
  await page.goto(`${server.url}/#/${path}`)
  await page.getByText(text).filter({ visible: true }).first().waitFor()

  const found = await readControls()
  expect(found.length).toBeGreaterThan(1)
  expect(found.filter(({ name }) => name === '')).toEqual([])
})

it('names every control of a reader who has signed in, and of his notes', async () => {
  await page.goto(`${server.url}/#/pages/book/index?id=1`)
  await page.locator('#note-text textarea').fill('读了三遍。')
  await page.locator('#add-note').tap()
  await page.locator('#login-name input').fill('小林')
  await page.locator('#login-password input').fill(PASSWORD)
  await page.locator('#login-submit').tap()
  await page.getByText('修改').filter({ visible: true }).first().waitFor()
  expect((await readControls()).filter(({ name }) => name === '')).toEqual([])

  await page.goto(`${server.url}/#/pages/mine/index`)
  await page.locator('#sign-out').filter({ visible: true }).waitFor()
  expect((await readControls()).filter(({ name }) => name === '')).toEqual([])
})

it('writes the hints of fields in a colour of the theme', async () => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(`${server.url}/#/pages/librarian/index`)
  await page.locator('#question').waitFor()

  const colour = await page.evaluate(
    `getComputedStyle(document.querySelector('#question input'), '::placeholder').color`,
  )

  // --ink-faint
  expect(colour).toBe('rgb(168, 154, 140)')
})

it('opens a book once when it is clicked twice in a hurry', async () => {
  await page.goto(`${server.url}/#/`)
  await page.locator('#book-1').dblclick()
  await page.locator('#like').waitFor()

  await page.locator('#back').click()

  await page.locator('#book-1').waitFor({ state: 'visible' })
  await page.locator('#like').waitFor({ state: 'hidden' })
})
