/** @jest-environment jsdom */
import { endpointMutation, idempotencyKey, MutationObserver, onlineManager, type QueryClient } from '@taro-query/react'
import { createDisk, type Disk } from './disk'
import { type Connection, createServer, until } from './server'
import { endAll, start } from './start'

let disk: Disk
let server: ReturnType<typeof createServer>
let connection: Connection
beforeEach(() => {
  disk = createDisk()
  server = createServer()
  connection = server.connect()
})
afterEach(() => {
  endAll()
  onlineManager.setOnline(true)
  jest.restoreAllMocks()
})

const once = () => endpointMutation(connection.addNote, { idempotencyKey: idempotencyKey() })
const open = (options: object = {}) => {
  const storage = disk.open()
  const app = start({ storage, mutations: [once()], ...options })
  const kill = () => {
    storage.kill()
    connection.kill()
    app.end()
    connection = server.connect()
  }
  return { ...app, kill }
}
const mutate = (client: QueryClient, text: string, options: object = once()) => {
  new MutationObserver(client, options as ReturnType<typeof once>).mutate({ body: { text } }).catch(() => {})
}
const kept = () => [...disk.values.keys()].filter((key) => key.startsWith('taro-query::m:'))

it('sends what was asked for offline once, in order, after a kill, when the network is back', async () => {
  const app = open()
  await app.restored
  onlineManager.setOnline(false)
  for (const text of ['a', 'b', 'c']) mutate(app.client, text)
  await app.flush()
  expect(kept()).toHaveLength(3)
  app.kill()

  const next = open()
  await next.restored
  mutate(next.client, 'd')
  onlineManager.setOnline(true)
  await until(() => server.done.length === 4)
  await next.flush()

  expect(server.done).toEqual(['a', 'b', 'c', 'd'])
  await until(() => kept().length === 0)
})

it('sends what the last session left before what is asked for at once', async () => {
  const app = open()
  await app.restored
  onlineManager.setOnline(false)
  mutate(app.client, 'a')
  await app.flush()
  app.kill()
  onlineManager.setOnline(true)

  const next = open()
  mutate(next.client, 'b')
  await until(() => server.done.length === 2)
  expect(server.done).toEqual(['a', 'b'])
})

it('sends what was on the wire at a kill again with the same key: the server does it once', async () => {
  const app = open()
  await app.restored
  mutate(app.client, 'a')
  await until(() => server.done.length === 1)
  app.kill()

  open()
  await until(() => server.keys.length === 2)
  expect(server.done).toEqual(['a'])
  expect(server.keys[0]).toMatch(/^[0-9a-f]{32}$/)
  expect(server.keys[1]).toBe(server.keys[0])
  await until(() => kept().length === 0)
})

it('does not send a POST without a key again when the server may have it, and says that it is lost', async () => {
  const plain = () => endpointMutation(connection.addNote)
  const app = open({ mutations: [plain()] })
  await app.restored
  mutate(app.client, 'a', plain())
  await until(() => server.keys.length === 1)
  app.kill()

  const next = open({ mutations: [plain()] })
  await next.restored
  const [mutation] = next.client.getMutationCache().getAll()
  expect(mutation?.state).toMatchObject({ status: 'error', variables: { body: { text: 'a' } } })
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(server.done).toEqual(['a'])
  expect(kept()).toEqual([])
})

it('sends a POST without a key that waited offline, and a PUT whatever became of it', async () => {
  const plain = () => endpointMutation(connection.addNote)
  const put = () => endpointMutation(connection.putNote)
  const app = open({ mutations: [plain(), put()] })
  await app.restored
  mutate(app.client, 'put', put())
  await until(() => server.keys.length === 1)
  onlineManager.setOnline(false)
  mutate(app.client, 'post', plain())
  await app.flush()
  app.kill()
  onlineManager.setOnline(true)

  open({ mutations: [plain(), put()] })
  await until(() => server.done.length === 3)
  expect(server.done).toEqual(['put', 'put', 'post'])
})

it('runs the callbacks of its options after a restart', async () => {
  onlineManager.setOnline(false)
  const app = open()
  await app.restored
  mutate(app.client, 'a')
  await app.flush()
  app.kill()
  const onSuccess = jest.fn()
  open({ mutations: [{ ...once(), onSuccess }] })
  await new Promise((resolve) => setTimeout(resolve, 5))
  onlineManager.setOnline(true)

  await until(() => onSuccess.mock.calls.length === 1)
  expect(onSuccess.mock.calls[0]?.[1]).toEqual({ body: { text: 'a' } })
})

it('drops a mutation that nobody knows any more, and a corrupt one', async () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => {})
  onlineManager.setOnline(false)
  const app = open()
  await app.restored
  mutate(app.client, 'a')
  await app.flush()
  app.kill()
  disk.values.set('taro-query::m:9', '{"version":1,"id":')

  const next = open({ mutations: [endpointMutation(connection.putNote)] })
  await next.restored
  expect(next.client.getMutationCache().getAll()).toEqual([])
  expect(kept()).toEqual([])
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('has no taro-query::m:'))
})

it('sends nothing of an account that has logged out', async () => {
  onlineManager.setOnline(false)
  const app = open()
  await app.restored
  mutate(app.client, 'a')
  await app.flush()
  await app.clear()
  expect(disk.values.size).toBe(0)
  app.kill()

  const next = open()
  await next.restored
  onlineManager.setOnline(true)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(server.done).toEqual([])
})
