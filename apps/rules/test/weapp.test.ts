import { setTimeout as pass } from 'node:timers/promises'
import { type CountingServer, startCountingServer } from '../server/countingServer.mjs'
import { itKeepsThePageRules } from './itKeepsThePageRules'
import { openWeapp, type WeappDriver } from './weapp'

let server: CountingServer
let driver: WeappDriver | undefined

beforeAll(async () => {
  server = await startCountingServer()
})
afterAll(() => server.close())
// Fails the test when the app reported an error.
afterEach(async () => {
  const { app } = driver ?? {}
  driver = undefined
  await app?.close()
  server.reset()
})

async function open(path: string): Promise<WeappDriver> {
  driver = await openWeapp(path, server.url)
  return driver
}

itKeepsThePageRules({ open, server: () => server })

it('A is covered again in the tick it was come back to: it is hidden', async () => {
  const { app, tap, sees, rest } = await open('pages/a/index?r=a_poll-100')
  await sees('a 1')
  await tap('push')
  await sees('b 1')

  await tap('hop')
  await app.waitFor(
    () => app.lifecycle.filter(({ name, path }) => name === 'onShow' && path === 'pages/a/index').length > 1,
  )
  await sees('page B')
  await rest()
  const before = server.count('a')
  await pass(350)

  expect(app.pages.map(({ path }) => path)).toEqual(['pages/a/index', 'pages/b/index'])
  expect(server.count('a')).toBe(before)
  await app.back()
  await app.waitFor(() => server.count('a') > before + 1)
})

it('a refetch that brings equal data: no setData', async () => {
  const { app, rest } = await open('pages/a/index?r=same_hook-rows')
  await app.findByText('Row 99, 1')
  const before = app.setDataCalls.length

  await app.hide()
  await app.show()
  await app.waitFor(() => server.count('same') === 2)
  await rest()

  expect(app.setDataCalls.slice(before)).toEqual([])
})

it('a refetch that brings one new row of a hundred: one setData, with the bytes of that row', async () => {
  const { app, rest } = await open('pages/a/index?r=changing_hook-rows')
  await app.findByText('Row 50, 1')
  const before = app.setDataCalls.length

  await app.hide()
  await app.show()
  await app.findByText('Row 50, 2')
  await rest()

  const calls = app.setDataCalls.slice(before)
  const [key = ''] = calls[0]?.keys ?? []
  expect(calls).toMatchObject([
    { path: 'pages/a/index', keys: [key], bytes: JSON.stringify({ [key]: 'Row 50, 2' }).length },
  ])
})
