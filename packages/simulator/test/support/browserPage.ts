import { join } from 'node:path'
import { type ServeOptions, serve } from '@taro-query/simulator'
import { type Browser, chromium, type Page } from 'playwright-core'
import { startBookServer } from './bookServer'

/** `window.simulator` as these tests use it. */
export interface Inspected {
  simulator: { requests: unknown[]; host: { wx: { request(options: object): { abort(): void } } } }
}

/** Serves the app of this folder's tests and opens it in a browser, beside a real API. */
export function withBrowserPage(options: Partial<ServeOptions> = {}) {
  const problems: string[] = []
  const now = {} as {
    browser: Browser
    books: Awaited<ReturnType<typeof startBookServer>>
    phone: Awaited<ReturnType<typeof serve>>
    page: Page
  }
  beforeAll(async () => {
    // Opened by Jest's global set-up.
    now.browser = await chromium.connect(process.env.TEST_BROWSER_ENDPOINT as string)
  })
  afterAll(() => now.browser.close())
  beforeEach(async () => {
    now.books = await startBookServer()
    const hosts = { 'https://api.example.com': now.books.url }
    now.phone = await serve({ dist: join(__dirname, '../apps/components'), hosts, ...options })
    now.page = await now.browser.newPage({ viewport: { width: 375, height: 720 } })
    now.page.setDefaultTimeout(5_000)
    now.page.on('pageerror', (error) => problems.push(error.message))
  })
  afterEach(async () => {
    await now.page.close()
    await now.phone.close()
    await now.books.close()
    expect(problems.splice(0)).toEqual([])
  })
  return now
}

export async function openPage({ page, phone }: ReturnType<typeof withBrowserPage>, path = 'pages/index/index') {
  await page.goto(`${phone.url}?path=${encodeURIComponent(path)}`)
  await page.locator('wx-page').first().waitFor()
}
