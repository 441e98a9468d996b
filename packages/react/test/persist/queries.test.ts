/** @jest-environment jsdom */
import { QueryObserver } from '@taro-query/react'
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

it('has the data of the last start in the first frame, with one synchronous read and no other', async () => {
  await run(disk, (client) => client.setQueryData(['book'], { title: '红楼梦' }))
  disk.syncReads.length = 0
  disk.reads.length = 0

  const { client } = start({ storage: disk.open() })

  expect(show(client, 'book')).toEqual({ title: '红楼梦' })
  expect(disk.syncReads).toEqual(['taro-query::'])
})

it('has it too when the app was killed before it could write its index', async () => {
  await run(disk, (client) => client.setQueryData(['book'], 1))
  disk.values.delete('taro-query::')

  const { client, restored } = start({ storage: disk.open() })
  await restored

  expect(show(client, 'book')).toBe(1)
})

it('leaves fresh data alone and refetches stale data, by the age it really has', async () => {
  await run(disk, (client) => client.setQueryData(['book'], 1, { updatedAt: Date.now() - 60_000 }))
  const queryFn = jest.fn(async () => 2)
  const use = async (staleTime: number) => {
    const { client, restored } = start({ storage: disk.open() })
    await restored
    const observer = new QueryObserver(client, { queryKey: ['book'], queryFn, staleTime })
    observer.subscribe(() => {})()
    await new Promise((resolve) => setTimeout(resolve, 5))
  }

  await use(90_000)
  expect(queryFn).toHaveBeenCalledTimes(0)
  await use(30_000)
  expect(queryFn).toHaveBeenCalledTimes(1)
})

it('keeps that data was invalidated', async () => {
  await run(disk, async (client) => {
    client.setQueryData(['book'], 1)
    await client.invalidateQueries()
  })
  const { client } = start({ storage: disk.open() })
  show(client, 'book')

  expect(client.getQueryState(['book'])?.isInvalidated).toBe(true)
})

it('brings infinite queries back with their pages', async () => {
  const options = {
    queryKey: ['books'],
    queryFn: async ({ pageParam }: { pageParam: number }) => [pageParam],
    initialPageParam: 0,
    getNextPageParam: (_last: number[], pages: number[][]) => pages.length,
  }
  await run(disk, (client) => client.fetchInfiniteQuery({ ...options, pages: 2 }))

  const { client } = start({ storage: disk.open() })
  expect(show(client, 'books')).toEqual({ pages: [[0], [1]], pageParams: [0, 1] })
})

it('writes what has changed, and nothing else, once for many changes', async () => {
  await run(disk, (client) => {
    for (let id = 0; id < 500; id++) client.setQueryData([`book ${id}`], { id, title: 'Emma' })
  })
  const app = start({ storage: disk.open() })
  await app.restored
  for (let id = 0; id < 500; id++) show(app.client, `book ${id}`)
  disk.writes.length = 0

  for (let times = 0; times < 9; times++) app.client.setQueryData(['book 7'], { id: 7, title: `Emma ${times}` })
  await new Promise((resolve) => setTimeout(resolve, 1100))

  expect(disk.writes.map(({ key }) => key)).toEqual(['taro-query::q:["book 7"]'])
  expect(disk.writes[0]?.bytes).toBeLessThan(250)
})

it('writes nothing in the first second', async () => {
  const app = start({ storage: disk.open() })
  app.client.setQueryData(['book'], 1)
  await new Promise((resolve) => setTimeout(resolve, 500))

  expect(disk.writes).toEqual([])
})

it.each([
  ['nothing', ''],
  ['half of it', '{"version":1,"buster":"","queryHash":"[\\"book\\"]","queryKey":["bo'],
  ['something of others', '"hello"'],
  ['an object', { data: 1 } as unknown as string],
  ['null', 'null'],
  ['another version', '{"version":0,"queryHash":"[\\"book\\"]","queryKey":["book"],"dataUpdatedAt":1,"data":1}'],
  ['no key', `{"version":1,"buster":"","queryHash":"[\\"book\\"]","dataUpdatedAt":${Date.now()},"data":1}`],
  [
    'another query',
    `{"version":1,"buster":"","queryHash":"x","queryKey":["x"],"dataUpdatedAt":${Date.now()},"data":1}`,
  ],
  ['no date', '{"version":1,"buster":"","queryHash":"[\\"book\\"]","queryKey":["book"],"data":1}'],
])('drops an entry that holds %s', async (_what, value) => {
  await run(disk, (client) => client.setQueryData(['book'], 1))
  disk.values.set('taro-query::', '{"version":1,"buster":"","sizes":[["[\\"book\\"]",9],[7]],"launch":[3]}')
  disk.values.set('taro-query::q:["book"]', value)

  const { client, restored } = start({ storage: disk.open() })
  await restored
  expect(show(client, 'book')).toBeUndefined()
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(disk.values.has('taro-query::q:["book"]')).toBe(false)
})

it.each(['', '{"version":1', 'null', '[]', '{"version":1,"buster":"","sizes":"x","launch":{}}'])(
  'starts with the index %j',
  async (index) => {
    await run(disk, (client) => client.setQueryData(['book'], 1))
    disk.values.set('taro-query::', index)
    const { client, restored } = start({ storage: disk.open() })
    await restored
    expect(show(client, 'book')).toBe(1)
  },
)

it('starts without a storage that works', async () => {
  jest.spyOn(console, 'warn').mockImplementation(() => {})
  const fail = () => Promise.reject(new Error('broken'))
  const getItemSync = () => {
    throw new Error('broken')
  }
  const app = start({ storage: { getItemSync, getItem: fail, setItem: fail, removeItem: fail, keys: fail } })
  app.client.setQueryData(['book'], 1)

  await app.restored
  await app.flush()
  await app.clear()
})

it('does not show what another build, another account or another week has kept', async () => {
  await run(disk, (client) => client.setQueryData(['book'], 1), { buster: 'a', account: '1' })
  const shows = async (options: object) => {
    const app = start({ storage: disk.open(), buster: 'a', account: '1', ...options })
    await app.restored
    const data = show(app.client, 'book')
    app.end()
    return data
  }

  expect(await shows({ account: '1:2' })).toBeUndefined()
  expect(await shows({ account: '' })).toBeUndefined()
  expect(await shows({ maxAge: -1 })).toBeUndefined()
})

it('deletes what another build has kept', async () => {
  await run(disk, (client) => client.setQueryData(['book'], 1), { buster: 'a' })
  const app = start({ storage: disk.open(), buster: 'b' })
  await app.restored
  await app.flush()

  expect([...disk.values.keys()]).toEqual(['taro-query::'])
})

it('keeps what is collected as garbage, and deletes what the app removes or resets', async () => {
  const app = start({ storage: disk.open() })
  for (const name of ['removed', 'reset']) app.client.setQueryData([name], 1)
  await app.client.fetchQuery({ queryKey: ['collected'], queryFn: () => 1, gcTime: 20 })
  await app.flush()
  await new Promise((resolve) => setTimeout(resolve, 40))
  expect(app.client.getQueryData(['collected'])).toBeUndefined()
  app.client.removeQueries({ queryKey: ['removed'] })
  await app.client.resetQueries({ queryKey: ['reset'] })
  await app.flush()

  expect([...disk.values.keys()].sort()).toEqual(['taro-query::', 'taro-query::q:["collected"]'])
})

it('keeps what the filters say', async () => {
  await run(
    disk,
    (client) => {
      client.setQueryData(['public'], 1)
      client.setQueryData(['secret'], 1)
      client.setQueryData(['bytes'], new ArrayBuffer(8))
    },
    { filters: { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== 'secret' } },
  )

  expect(disk.writes.map(({ key }) => key)).toEqual(['taro-query::q:["public"]', 'taro-query::'])
})

it('forgets everything at logout, and goes on for the next one', async () => {
  disk.values.set('token', 'T')
  const app = start({ storage: disk.open() })
  app.client.setQueryData(['book'], 1)
  await app.flush()
  app.client.setQueryData(['book'], 2)
  await app.clear()
  expect([...disk.values.keys()]).toEqual(['token'])
  expect(app.client.getQueryData(['book'])).toBeUndefined()

  app.client.setQueryData(['other'], 3)
  await app.flush()
  expect([...disk.values.keys()].sort()).toEqual(['taro-query::', 'taro-query::q:["other"]', 'token'])
})

it('shows nothing of a logout that a kill cut short', async () => {
  for (let killAt = 2; killAt < 14; killAt++) {
    disk = createDisk()
    await run(disk, (client) => {
      for (const name of ['a', 'b', 'c']) client.setQueryData([name], 1)
    })
    const storage = disk.open({ killAt })
    const app = start({ storage })
    await app.restored
    await Promise.race([app.clear(), new Promise((resolve) => setTimeout(resolve, 15))])
    if (killAt === 2) continue
    const { client, restored } = start({ storage: disk.open() })
    await restored
    expect(['a', 'b', 'c'].map((name) => show(client, name))).toEqual([undefined, undefined, undefined])
  }
})
