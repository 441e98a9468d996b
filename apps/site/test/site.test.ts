import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { serveSite } from './serveSite'

let server: Awaited<ReturnType<typeof serveSite>>
let browser: Browser
let context: BrowserContext
let page: Page
let problems: string[]

beforeAll(async () => {
  server = await serveSite()
  // Opened by Jest's global set-up.
  browser = await chromium.connect(process.env.TEST_BROWSER_ENDPOINT as string)
})
afterAll(async () => {
  await browser?.close()
  await server.close()
})

beforeEach(async () => {
  context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } })
  page = await context.newPage()
  page.setDefaultTimeout(10_000)
  problems = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(server.url) && !url.startsWith('data:')) problems.push(`asks another origin: ${url}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`)
  })
})
afterEach(async () => {
  await context.close()
  expect(problems).toEqual([])
})

async function open(path: string): Promise<void> {
  await page.goto(server.url + path)
  // From here on its buttons do something.
  await page.waitForFunction(() => '__vue_app__' in (document.querySelector('#app') ?? {}))
}

const path = () => new URL(page.url()).pathname
const title = () => page.locator('.vp-doc h1').textContent()
/** The address changes before the page does. */
const isShown = (words: string) => page.locator('.vp-doc h1', { hasText: words }).waitFor()

async function search(words: string, expected: string): Promise<void> {
  await page.locator('.DocSearch-Button').click()
  await page.locator('.search-input').fill(words)
  await page.locator(`.results a[href*="${expected}"]`).first().click()
  await page.waitForURL(`**${expected}**`)
}

it.each([
  ['/', 'en', 'the same hooks on WeChat mini programs and H5'],
  ['/zh/', 'zh-CN', '微信小程序'],
])('shows the README at %s, with its pictures', async (home, language, words) => {
  await open(home)

  expect(await title()).toMatch(/^taro-query/)
  expect(await page.locator('.vp-doc').textContent()).toContain(words)
  expect(await page.locator('html').getAttribute('lang')).toBe(language)
  const widths = await page
    .locator('.vp-doc img')
    .evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth))
  expect(widths).toHaveLength(2)
  expect(Math.min(...widths)).toBeGreaterThan(100)
})

it('shows tables, and code in colours of its own in the dark', async () => {
  await open('/endpoints.html')
  const keyword = page.locator('.vp-doc pre span[style*="--code-token-keyword"]').first()
  const colour = () => keyword.evaluate((element) => getComputedStyle(element).color)
  const light = await colour()

  await page.locator('.VPNavBarAppearance button').click()

  expect(await page.locator('html').getAttribute('class')).toContain('dark')
  expect(await colour()).not.toBe(light)
  expect(await page.locator('.vp-doc table').count()).toBeGreaterThan(0)
})

it('finds an English word', async () => {
  await open('/')

  await search('GBK', '/plain-http')
})

it('finds a Chinese word in the middle of a sentence', async () => {
  await open('/zh/')

  // No punctuation and no space is beside it on any page.
  await search('元数据', '/zh/plain-http')

  await isShown('HTTP')
})

it('finds what a package exports, in both languages', async () => {
  await open('/')
  await search('endpointQuery', '/api/react')
  await open('/zh/')
  await search('endpointQuery', '/zh/api/react')
})

it('stays on its page when the language is changed, there and back', async () => {
  await open('/errors.html')
  await page.locator('.VPNavBarTranslations button').hover()
  await page.locator('.VPNavBarTranslations a').click()
  await page.waitForURL('**/zh/errors.html')
  await isShown('错误')

  await page.locator('.VPNavBarTranslations button').hover()
  await page.locator('.VPNavBarTranslations a').click()
  await page.waitForURL((url) => url.pathname === '/errors.html')
  await isShown('Errors')
})

it('has our own exports in the API reference, and leads to TanStack for the rest', async () => {
  await open('/api/react.html')

  const names = await page.locator('.vp-doc h3').allInnerTexts()
  expect(names.map((name) => name.replace(/[^\w]/g, ''))).toEqual(
    expect.arrayContaining(['endpointQuery', 'connectTaro', 'useQuery']),
  )
  expect(names.join()).not.toContain('QueryObserver')
  expect(await page.locator('.vp-doc a[href^="https://tanstack.com/"]').count()).toBeGreaterThan(0)
})

it('says in Chinese that the reference is English, and leads to the place in it', async () => {
  await open('/zh/')
  await page.getByRole('link', { name: 'API 参考', exact: true }).click()
  await page.getByText('参考正文是英文').waitFor()

  await page.locator('.vp-doc a', { hasText: /^endpointQuery/ }).click()
  await page.waitForURL('**/api/react.html#endpointquery')

  expect(path()).toBe('/api/react.html')
})
