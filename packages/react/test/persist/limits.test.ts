/** @jest-environment jsdom */
import { createDisk, type Disk } from './disk'
import { endAll, run, show, start } from './start'

let disk: Disk
beforeEach(() => {
  disk = createDisk()
})
afterEach(() => {
  endAll()
  jest.restoreAllMocks()
})

it('skips what one key cannot hold, and says so', async () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => {})
  await run(disk, (client) => {
    client.setQueryData(['big'], '字'.repeat(400_000))
    client.setQueryData(['small'], 1)
  })

  expect(warn).toHaveBeenCalledWith(expect.stringMatching(/the query \["big"\] has 12\d+ bytes/))
  expect(disk.writes.map(({ key }) => key)).toEqual(['taro-query::q:["small"]', 'taro-query::'])
})

it.each([
  ['weapp', 1_000_000],
  ['alipay', 180_000],
  ['h5', 1_000_000],
])('knows what one key of %s takes', async (platform, bytes) => {
  jest.replaceProperty(process, 'env', { ...process.env, TARO_ENV: platform })
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => {})
  await run(disk, (client) => {
    client.setQueryData(['big'], 'x'.repeat(bytes))
    client.setQueryData(['small'], 'x'.repeat(bytes - 500))
  })

  expect(warn.mock.calls).toEqual([[expect.stringContaining(`and one key takes ${bytes}`)]])
  expect([...disk.values.keys()]).toEqual(['taro-query::q:["small"]', 'taro-query::'])
})

it.each([
  ['weapp', 8_000_000],
  ['alipay', 8_000_000],
  ['h5', 3_500_000],
])('leaves room for others in the storage of %s', async (platform, bytes) => {
  jest.replaceProperty(process, 'env', { ...process.env, TARO_ENV: platform })
  await run(disk, (client) => {
    for (let index = 0; index < 80; index++) client.setQueryData([index], 'x'.repeat(150_000))
  })

  const kept = [...disk.values.values()].reduce((sum, text) => sum + text.length, 0)
  expect(kept).toBeLessThan(bytes)
  expect(kept).toBeGreaterThan(bytes - 200_000)
})

it('lets the least recently used queries go when they have more than their bytes', async () => {
  const text = 'x'.repeat(1000)
  await run(
    disk,
    async (client) => {
      for (const name of ['a', 'b', 'c']) client.setQueryData([name], text)
    },
    { maxBytes: 4000 },
  )
  await run(
    disk,
    (client) => {
      show(client, 'a')
      client.setQueryData(['d'], text)
    },
    { maxBytes: 4000 },
  )

  const { client, restored } = start({ storage: disk.open() })
  await restored
  expect(['a', 'b', 'c', 'd'].map((name) => show(client, name) !== undefined)).toEqual([true, false, true, true])
})

it('makes room when others have filled the storage', async () => {
  const text = 'x'.repeat(1000)
  const storage = disk.open({ limit: 5000 })
  const app = start({ storage })
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
    app.client.setQueryData([name], text)
    await app.flush()
  }
  app.end()

  const { client, restored } = start({ storage: disk.open() })
  await restored
  expect(show(client, 'f')).toBe(text)
  expect(show(client, 'a')).toBeUndefined()
})
