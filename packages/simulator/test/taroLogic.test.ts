import { join } from 'node:path'
import { type LaunchLogicOptions, type LogicApp, launchLogic } from '@taro-query/simulator'
import { type BookServer, startBookServer } from './support/bookServer'

let server: BookServer
let app: LogicApp

beforeEach(async () => {
  server = await startBookServer()
})
afterEach(async () => {
  await server.close()
  await app?.close()
})

const open = async (platform: LaunchLogicOptions['platform'], options: Partial<LaunchLogicOptions> = {}) => {
  app = await launchLogic({
    dist: join(__dirname, `apps/taro/dist/logic-${platform}-webpack5`),
    platform,
    path: 'pages/index/index?filter=all',
    hosts: { 'https://api.example.com': server.url },
    ...options,
  })
}

/** A node of the tree that Taro gives its templates as `data.root`. */
interface Node {
  /** The text of a text node. */
  v?: string
  /** The `id` that the app gave it. */
  uid?: string
  sid: string
  /** The children. */
  cn?: Node[]
}
const tree = () => (app.page.data as { root: Node }).root
const all = (node: Node): Node[] => [node, ...(node.cn ?? []).flatMap(all)]
const text = () =>
  all(tree())
    .map(({ v }) => v ?? '')
    .join('')
/** Taro's templates bind every event to the page's method `eh`. */
const fire = (id: string, type: string, detail: unknown = {}) => {
  const { sid } = all(tree()).find(({ uid }) => uid === id) ?? { sid: `no element has the id ${id}` }
  const target = { id, dataset: { sid } }
  return app.call('eh', { type, timeStamp: 1, detail, target, currentTarget: target })
}

describe.each(['alipay', 'tt'] as const)('a Taro build for %s', (platform) => {
  it('asks the server when it loads, and renders the answer', async () => {
    await open(platform)
    await app.waitFor(() => text().includes('Water Margin'))
    expect(text()).toContain('loaded with 200')
    expect(server.received[0]?.url).toBe('/books?filter=all')
    expect(app.requests).toMatchObject([{ method: 'GET', status: 200 }])
    expect(app.setDataCalls[0]).toMatchObject({ of: 'page', path: 'pages/index/index' })
  })

  it('hears events, posts, stores and shows a toast', async () => {
    await open(platform)
    await app.waitFor(() => text().includes('Water Margin'))
    await fire('title', 'input', { value: '红楼梦' })
    await fire('add', 'tap')
    await app.waitFor(() => text().includes('红楼梦'))
    await app.waitFor(() => app.toasts.length === 1)
    expect(server.received.at(-1)).toMatchObject({ method: 'POST', body: '{"title":"红楼梦"}' })
    expect(app.toasts).toMatchObject([{ title: 'Added' }])
    expect(app.storageCalls.filter(({ operation }) => operation === 'set')).toMatchObject([{ key: 'last' }])
    await app.hide()
    await app.show()
    await app.waitFor(() => text().includes('last 红楼梦'))
  })

  it('moves between pages', async () => {
    await open(platform)
    await app.waitFor(() => text().includes('shown 1 times'))
    await fire('open', 'tap')
    await app.waitFor(() => app.pages.length === 2 && text().includes('book 7'))
    expect(app.page.path).toBe('pages/second/index')
    await fire('back', 'tap')
    await app.waitFor(() => app.pages.length === 1 && text().includes('shown 2 times'))
  })

  it('gets the platform’s own error', async () => {
    await open(platform, { network: 'none' })
    await app.waitFor(() => text().includes('failed'))
    const shown = { alipay: '{"error":12,"errorMessage":"网络出错。"}', tt: '{"errMsg":"request:fail ' }[platform]
    expect(text()).toContain(shown)
  })
})
