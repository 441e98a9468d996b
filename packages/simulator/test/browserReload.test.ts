import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@taro-query/simulator'
import { openPage, withBrowserPage } from './support/browserPage'

jest.setTimeout(60_000)

const dist = mkdtempSync(join(tmpdir(), 'simulator-'))
const source = join(__dirname, 'apps/screen')
const now = withBrowserPage({ dist })
const build = () => cpSync(source, dist, { recursive: true })
const title = (text: string) =>
  writeFileSync(join(dist, 'pages/full/index.wxml'), `<view id="query">{{query}}</view><view>${text}</view>`)
const wx = (api: string, ...args: unknown[]) =>
  now.page.evaluate(
    ([name, given]) => {
      const { wx } = (
        window as unknown as { simulator: { host: { wx: Record<string, (...a: unknown[]) => unknown> } } }
      ).simulator.host
      return wx[name]?.(...given)
    },
    [api, args] as const,
  )

beforeEach(() => {
  build()
  // A build is waited for, and then loaded.
  now.page.setDefaultTimeout(15_000)
})
afterAll(() => rmSync(dist, { recursive: true }))

it('reloads when the build has changed, and keeps the storage and the page that is on top', async () => {
  await openPage(now, 'pages/home/index')
  await wx('setStorageSync', 'token', { value: 1 })
  await wx('navigateTo', { url: '/pages/full/index?id=7' })
  await now.page.locator('#query').waitFor()

  title('新的')

  await now.page.getByText('新的').waitFor()
  expect(await now.page.locator('#query').textContent()).toBe('{"id":"7"}')
  expect(await wx('getStorageSync', 'token')).toEqual({ value: 1 })
})

it('waits for a build that deletes its folder and writes it again', async () => {
  await openPage(now, 'pages/full/index')
  await now.page.getByText('长').waitFor()
  rmSync(dist, { recursive: true })
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  // Half a build is not shown.
  cpSync(join(source, 'app.json'), join(dist, 'app.json'))
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  expect(await now.page.getByRole('alert').count()).toBe(0)
  build()
  title('再来')
  await now.page.getByText('再来').waitFor()
})

it('shows what is wrong with a build that stays broken, and runs the next one', async () => {
  await openPage(now, 'pages/home/index')
  rmSync(join(dist, 'pages/me'), { recursive: true })
  await now.page.getByRole('alert').getByText('pages/me/index').waitFor()
  build()
  await now.page.getByRole('button', { name: '选择' }).waitFor()
})

it('starts with an empty storage once when the server is told to', async () => {
  await openPage(now, 'pages/home/index')
  await wx('setStorageSync', 'old', 1)
  const { port } = now.phone
  await now.phone.close()
  now.phone = await serve({ dist, port, fresh: true })
  await now.page.reload()
  await now.page.locator('wx-page').first().waitFor()
  expect(await wx('getStorageSync', 'old')).toBe('')
  await wx('setStorageSync', 'new', 2)
  await now.page.reload()
  await now.page.locator('wx-page').first().waitFor()
  expect(await wx('getStorageSync', 'new')).toBe(2)
})

it('loads anew from the server that took the old one’s place', async () => {
  await openPage(now, 'pages/home/index')
  await now.page.evaluate(() => {
    Object.assign(window, { isOld: true })
  })
  const { port } = now.phone
  await now.phone.close()
  now.phone = await serve({ dist, port })
  await now.page.waitForFunction(() => !('isOld' in window))
  await now.page.locator('wx-page').first().waitFor()
})

it.each([
  ['without the page’s token', { origin: true }],
  ['from a page of another origin', { token: true }],
  ['by another name for its address', { token: true, origin: true, host: 'phone.example.com' }],
])('does not say %s whether the build has changed', async (_, { token, origin, host }: Record<string, unknown>) => {
  const html = await (await fetch(now.phone.url)).text()
  const [, secret = ''] = /"token":"([^"]+)"/.exec(html) ?? []
  const { port } = now.phone
  const status = await new Promise((resolve, reject) => {
    const headers = {
      host: typeof host === 'string' ? host : `127.0.0.1:${port}`,
      origin: origin ? `http://127.0.0.1:${port}` : 'http://127.0.0.1:1',
      ...(token === true && { 'x-simulator-token': secret }),
    }
    request({ port, host: '127.0.0.1', path: '/__simulator/changes', method: 'POST', headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
  expect(secret).not.toBe('')
  expect(status).toBe(403)
})
