import { join } from 'node:path'
import type { RelayedCall } from '@taro-query/simulator'
import { withBrowserPage } from './support/browserPage'

const CLOUD = join(__dirname, 'apps/cloud')
interface Wx {
  wx: { cloud: { callFunction(options: object): Promise<object> } }
}

const calls: RelayedCall[] = []
const now = withBrowserPage({
  dist: join(CLOUD, 'miniprogram'),
  cloud: { functions: join(CLOUD, 'cloudfunctions'), envVariables: { STOCK_KEY: 'a1b2c3' } },
  onCloudCall: (call) => calls.push(call),
})
beforeEach(() => calls.splice(0))

it('runs the cloud functions of the phone in processes of the server', async () => {
  await now.page.goto(now.phone.url)
  await now.page.getByText('3', { exact: true }).waitFor()
  expect(calls).toEqual([
    { name: 'add', event: '{"left":1,"right":2}', result: '{"sum":3,"calls":1}', ms: expect.any(Number) },
  ])
})

it('tells the functions their environment variables, and the page nothing of them', async () => {
  const written: Promise<string>[] = []
  // A POST waits for the next build.
  now.page.on('response', (response) => response.request().method() === 'GET' && written.push(response.text()))
  await now.page.goto(now.phone.url)
  await now.page.getByText('3', { exact: true }).waitFor()
  const told = (await Promise.all(written)).join()
  // Not the text itself: nobody reads the whole phone in a report.
  expect([told.includes('cloudfunctions'), told.includes('a1b2c3')]).toEqual([true, false])

  const answer = await now.page.evaluate(() => {
    const { wx } = (window as unknown as { simulator: { host: Wx } }).simulator.host
    return wx.cloud.callFunction({ name: 'variable', data: { name: 'STOCK_KEY' } })
  })
  expect(answer).toMatchObject({ result: 'a1b2c3' })
})

it('runs them for its own phone only', async () => {
  const call = { name: 'add', event: '{}', requestId: '1', context: {} }
  const response = await fetch(`${now.phone.url}__simulator/cloud`, { method: 'POST', body: JSON.stringify(call) })
  expect(response.status).toBe(403)
})
