import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'
import { type Bookshelf, startBookshelf } from './startBookshelf'

const dist = join(__dirname, '../dist/weapp')

let bookshelf: Bookshelf
let app: App

beforeAll(async () => {
  bookshelf = await startBookshelf()
})
afterAll(() => bookshelf.close())
afterEach(() => app.close())

it('shows that WeChat interrupts a request in the background', async () => {
  app = await launch({ dist, hosts: bookshelf.hosts, path: 'pages/lab/index' })
  await app.tap(await app.find('#fault-background'))
  await app.findByText('现在请切到别的应用…')

  await app.suspend(10_000)
  await app.show()

  await app.findByText('InterruptedError')
  expect(app.text()).toContain('docs/errors.md#interruptederror')
})
