import { join } from 'node:path'
import { withBrowserPage } from './support/browserPage'

const CLOUD = join(__dirname, 'apps/cloud')
const now = withBrowserPage({
  dist: join(CLOUD, 'miniprogram'),
  cloud: { functions: join(CLOUD, 'cloudfunctions') },
})

it('runs the cloud functions of the phone in processes of the server', async () => {
  await now.page.goto(now.phone.url)
  await now.page.getByText('3', { exact: true }).waitFor()
})

it('runs them for its own phone only', async () => {
  const call = { name: 'add', event: '{}', requestId: '1', context: {} }
  const response = await fetch(`${now.phone.url}__simulator/cloud`, { method: 'POST', body: JSON.stringify(call) })
  expect(response.status).toBe(403)
})
