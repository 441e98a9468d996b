/** @jest-environment jsdom */
import { onlineManager, persistQueries, useQuery } from '@taro-query/react'
import { client, open, pass, setUpApp } from '../taro/setup'
import { createDisk, type Disk } from './disk'

setUpApp()

let disk: Disk
beforeEach(async () => {
  disk = createDisk()
  const app = persistQueries(client, { storage: disk.open() })
  client.setQueryData(['book'], 'Emma')
  await app.flush()
  app.stop()
  client.clear()
})

/** A page with the query, and what the user saw. */
async function openBook(queryFn: () => Promise<string>, staleTime = 0) {
  const frames: string[] = []
  await open(() => {
    const { data, isFetching, isPaused } = useQuery({ queryKey: ['book'], queryFn, staleTime })
    frames.push([data, isFetching && 'loading', isPaused && 'offline'].filter(Boolean).join(' '))
    return null
  })
  await pass(10)
  return frames
}

it('shows the last data in the first frame of a cold start without network', async () => {
  const app = persistQueries(client, { storage: disk.open() })
  onlineManager.setOnline(false)
  const frames = await openBook(async () => 'from the server')

  expect(frames[0]).toBe('Emma')
  expect(frames.at(-1)).toBe('Emma offline')
  app.stop()
})

it('shows it first, and then what the server says', async () => {
  const app = persistQueries(client, { storage: disk.open() })
  const frames = await openBook(async () => 'Persuasion')

  expect([frames[0], frames.at(-1)]).toEqual(['Emma', 'Persuasion'])
  app.stop()
})

it('starts no request before what was kept has been read, be it in the index or not', async () => {
  disk.values.set('taro-query::', '{"version":1,"buster":"","sizes":[["[\\"book\\"]",9]]}')
  const app = persistQueries(client, { storage: disk.open() })
  const queryFn = jest.fn(async () => 'from the server')
  const frames = await openBook(queryFn, 60_000)

  expect(frames.at(-1)).toBe('Emma')
  expect(queryFn).not.toHaveBeenCalled()
  app.stop()
})

it('goes on without a storage that does not answer', async () => {
  const storage = disk.open()
  const app = persistQueries(client, {
    storage: { ...storage, getItem: () => new Promise(() => {}), keys: () => new Promise(() => {}) },
  })
  const queryFn = jest.fn(async () => 'from the server')
  const frames = await openBook(queryFn)
  await pass(1000)
  await pass(10)

  expect(frames.at(-1)).toBe('from the server')
  app.stop()
})
