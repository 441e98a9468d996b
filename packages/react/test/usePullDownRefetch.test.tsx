/** @jest-environment jsdom */
import { onlineManager, type Refetchable, usePullDownRefetch, useQuery } from '@taro-query/react'
import { act } from '@testing-library/react'
import { type NativePage, platform } from './taro/platform'
import { open, pass, setUpApp } from './taro/setup'

setUpApp()

async function pullDown(page: NativePage) {
  platform.isPullDownShown = true
  await act(async () => page.onPullDownRefresh())
}

function openBook(queryFn: () => Promise<unknown>) {
  return open(() => {
    usePullDownRefetch(useQuery({ queryKey: ['book'], queryFn, retry: false }))
    return null
  })
}

it('refetches when the user pulls the page down, and ends the animation with the answer', async () => {
  const queryFn = jest.fn(() => new Promise((resolve) => setTimeout(() => resolve(1), 500)))
  const page = await openBook(queryFn)
  await pass(500)
  await pullDown(page)
  expect(queryFn).toHaveBeenCalledTimes(2)
  expect(platform.isPullDownShown).toBe(true)
  await pass(500)
  expect(platform.isPullDownShown).toBe(false)
})

it('ends the animation when the refetch fails', async () => {
  const page = await openBook(async () => {
    throw new Error('The server is down')
  })
  await pullDown(page)
  await pass(0)
  expect(platform.isPullDownShown).toBe(false)
})

it.each<[string, () => Promise<unknown>]>([
  ['rejects', () => Promise.reject(new Error('No'))],
  [
    'throws',
    () => {
      throw new Error('No')
    },
  ],
])('ends the animation when a refetch of your own %s', async (_how, refetch) => {
  const page = await open(() => {
    const mine: Refetchable = { refetch }
    usePullDownRefetch(mine)
    return null
  })
  await pullDown(page)
  await pass(0)
  expect(platform.isPullDownShown).toBe(false)
})

it('ends the animation without a network, where TanStack pauses the refetch', async () => {
  const page = await openBook(async () => 1)
  act(() => onlineManager.setOnline(false))
  await pullDown(page)
  await pass(0)
  expect(platform.isPullDownShown).toBe(false)
})

it('ends the animation when the network goes away meanwhile', async () => {
  const page = await openBook(() => new Promise(() => {}))
  await pullDown(page)
  expect(platform.isPullDownShown).toBe(true)
  act(() => onlineManager.setOnline(false))
  await pass(0)
  expect(platform.isPullDownShown).toBe(false)
})
