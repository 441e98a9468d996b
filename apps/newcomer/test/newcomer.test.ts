import { launch, launchLogic } from '@taro-query/simulator'
import { type Browser, chromium } from 'playwright-core'
import { serveH5 } from '../../preview/src/serveH5'
import { type App, type Choice, createApp, packPackages } from './createApp'
import { type Api, startApi } from './startApi'

const MINUTE = 60_000
jest.setTimeout(5 * MINUTE)

const title = 'Dream of the Red Chamber'
const origin = 'https://api.example.com'

let packed: ReadonlyMap<string, string>
beforeAll(async () => {
  packed = await packPackages()
})
let api: Api
beforeEach(async () => {
  api = await startApi()
})
afterEach(() => api.close())

const hosts = () => ({ [origin]: api.url })

describe.each<Choice>([
  { manager: 'npm', es5: false },
  { manager: 'npm', es5: true },
  { manager: 'pnpm', es5: false },
  { manager: 'pnpm', es5: true },
])('the default template by $manager, ES5: $es5, after the quick start', (choice) => {
  let app: App
  beforeAll(async () => {
    app = await createApp(choice, packed)
  }, 10 * MINUTE)
  afterAll(() => app?.remove())

  // Taro's own declarations need skipLibCheck, and its template has a parameter that nothing uses.
  it('type-checks', () =>
    app.run('tsc', '--noEmit', '--skipLibCheck', '--noUnusedParameters', 'false', '--noUnusedLocals', 'false'))

  it('loads, shows and posts in a mini program', async () => {
    const phone = await launch({ dist: await app.build('weapp'), hosts: hosts() })
    await phone.tap(await phone.findByText(title))
    await phone.findByText('Yours until Friday')

    expect(api.received).toEqual(['GET /books', 'POST /reservations bookId=7'])
    await phone.close()
  })

  it('loads, shows and posts on H5', async () => {
    const server = await serveH5({ dist: await app.build('h5'), api: api.url })
    const browser = await chromium.connect(process.env.TEST_BROWSER_ENDPOINT as string)
    try {
      await loadOnH5(browser, server.url)
    } finally {
      await browser.close()
      await server.close()
    }
    expect(api.received).toEqual(['GET /books', 'POST /reservations bookId=7'])
  })

  if (choice.manager === 'npm' && !choice.es5) {
    it.each(['alipay', 'tt'] as const)('loads and shows by the logic of %s', async (platform) => {
      const logic = await launchLogic({ dist: await app.build(platform), platform, hosts: hosts() })
      await logic.waitFor(() => JSON.stringify(logic.page.data).includes(title))

      expect(api.received).toEqual(['GET /books'])
      await logic.close()
    })

    it.each(['swan', 'qq', 'jd'])('builds for %s', (platform) => app.build(platform))
  }
})

/** Opens the page, whose API answers at its own name, and does what a user would. */
async function loadOnH5(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  // No other name service: what the API says, cross-origin rules included, is its own.
  await page.route(`${origin}/**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace(origin, api.url) })
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } })
  })
  await page.goto(url)
  await page.getByText(title).click({ timeout: 20_000 })
  await page.getByText('Yours until Friday').waitFor()
  expect(problems).toEqual([])
}
