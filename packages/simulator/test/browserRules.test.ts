import { join } from 'node:path'
import { openPage, withBrowserPage } from './support/browserPage'

jest.setTimeout(20_000)

const dist = join(__dirname, 'apps/runtime')
const texts = async (now: ReturnType<typeof withBrowserPage>) => {
  await openPage(now, 'pages/language/index')
  await now.page.locator('#own', { hasText: 'true' }).waitFor()
  return Promise.all(['#missing', '#order'].map((id) => now.page.locator(id).textContent()))
}

describe('in the browser too', () => {
  const now = withBrowserPage({ dist })

  it('has what every phone has, and microtasks', async () => {
    expect(await texts(now)).toEqual(['Intl,WeakRef,URL,atob,Object.groupBy', 'then,timer'])
  })
})

describe('in the browser with other rules', () => {
  const now = withBrowserPage({ dist, rules: { globals: false, oldLanguage: false, macrotaskPromises: true } })

  it('has what a browser has, and the promises of iOS 15', async () => {
    expect(await texts(now)).toEqual(['', 'timer,then'])
  })
})
