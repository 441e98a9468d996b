/** @jest-environment jsdom */
import {
  connectTaro,
  environmentManager,
  focusManager,
  onlineManager,
  QueryClient,
  QueryClientProvider,
  useQuery,
} from '@taro-query/react'
import { getCurrentInstance } from '@tarojs/taro'
import { act, render, screen } from '@testing-library/react'
import { close, launch, navigateBack, navigateTo } from './taro/host'
import { platform } from './taro/platform'
import { Cover } from './taro/setup'

const settle = () => act(async () => {})

function User() {
  return <p>{useQuery({ queryKey: ['user'], queryFn: async () => 'Ada' }).data}</p>
}

let disconnect = () => {}
afterEach(() => {
  disconnect()
  platform.networkType = 'wifi'
})

it("follows the app's show and hide", () => {
  disconnect = connectTaro()
  platform.appHide.emit({})
  expect(focusManager.isFocused()).toBe(false)
  platform.appShow.emit({})
  expect(focusManager.isFocused()).toBe(true)
})

it('follows the network', () => {
  disconnect = connectTaro()
  platform.network.emit({ isConnected: false })
  expect(onlineManager.isOnline()).toBe(false)
  platform.network.emit({ isConnected: true })
  expect(onlineManager.isOnline()).toBe(true)
})

it('knows that the app was launched without a network', async () => {
  platform.networkType = 'none'
  disconnect = connectTaro()
  await settle()
  expect(onlineManager.isOnline()).toBe(false)
})

it('believes to be online where the platform cannot tell', async () => {
  platform.networkType = undefined
  disconnect = connectTaro()
  await settle()
  expect(onlineManager.isOnline()).toBe(true)
})

it('believes a network event before the answer to the question at launch', async () => {
  platform.networkType = 'none'
  disconnect = connectTaro()
  platform.network.emit({ isConnected: true })
  await settle()
  expect(onlineManager.isOnline()).toBe(true)
})

it('continues a query that was started before React and paused by a missing network', async () => {
  platform.networkType = 'none'
  const queryClient = new QueryClient()
  disconnect = connectTaro(queryClient)
  await settle()
  const data = queryClient.fetchQuery({ queryKey: ['book'], queryFn: async () => 'data' })
  expect(queryClient.getQueryState(['book'])?.fetchStatus).toBe('paused')
  platform.network.emit({ isConnected: true })
  await expect(data).resolves.toBe('data')
})

it('tells TanStack that a mini program is not a server, where the build gives no window', () => {
  environmentManager.setIsServer(() => true)
  disconnect = connectTaro()
  expect(environmentManager.isServer()).toBe(false)
  disconnect()
  expect(environmentManager.isServer()).toBe(true)
  environmentManager.setIsServer(() => false)
})

it('undoes what it has done when it fails half-way, so that it can be called again', () => {
  const broken = Object.assign(new QueryClient(), {
    mount() {
      throw new Error('Broken')
    },
  })
  expect(() => connectTaro(broken)).toThrow('Broken')
  expect([platform.appShow, platform.appHide, platform.network].map((event) => event.count())).toEqual([0, 0, 0])
  disconnect = connectTaro()
  expect(platform.appShow.count()).toBe(1)
})

it('says in development that a call with another QueryClient changes nothing', () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => {})
  const queryClient = new QueryClient()
  disconnect = connectTaro(queryClient)
  connectTaro(queryClient)
  connectTaro()
  expect(warn).not.toHaveBeenCalled()
  connectTaro(new QueryClient())
  expect(warn.mock.calls).toEqual([[expect.stringContaining('this call with another QueryClient changes nothing')]])
  warn.mockRestore()
})

it('changes nothing when called again, and undoes everything in the end', () => {
  disconnect = connectTaro()
  expect(connectTaro()).toBe(disconnect)
  expect(platform.appShow.count()).toBe(1)
  platform.appHide.emit({})
  platform.network.emit({ isConnected: false })
  disconnect()
  expect(focusManager.isFocused()).toBe(true)
  expect(onlineManager.isOnline()).toBe(true)
  expect([platform.appShow, platform.appHide, platform.network].map((event) => event.count())).toEqual([0, 0, 0])
})

it("is called before Taro makes the app, and leaves Taro's own objects as they were", async () => {
  const current = getCurrentInstance()
  current.app = null
  connectTaro()()
  expect(Object.getOwnPropertyDescriptor(current, 'app')?.value).toBeNull()

  disconnect = connectTaro()
  await launch()
  expect(Object.keys(current.app ?? {})).not.toContain('mount')
  disconnect()
  expect(Object.getOwnPropertyDescriptor(current, 'app')?.value).toBe(current.app)
  expect(Object.getOwnPropertyNames(current.app)).not.toContain('mount')
})

it('follows the pages of each app that Taro makes: one for every page of an independent subpackage', async () => {
  disconnect = connectTaro()
  await launch()
  await launch()
  const queryClient = new QueryClient()
  const queryFn = jest.fn(async () => 'data')
  await navigateTo(() => useQuery({ queryKey: ['book'], queryFn }, queryClient).data ?? null)
  await settle()

  await navigateTo(Cover)
  await act(() => queryClient.invalidateQueries())
  expect(queryFn).toHaveBeenCalledTimes(1)

  await navigateBack()
  expect(queryFn).toHaveBeenCalledTimes(2)
  await close()
})

it('says once in development that a page cannot be followed without it, and follows the app then', async () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => {})
  const queryClient = new QueryClient()
  const queryFn = jest.fn(async () => 'data')
  getCurrentInstance().app = null
  await launch()
  await navigateTo(() => (
    <QueryClientProvider client={queryClient}>
      {useQuery({ queryKey: ['book'], queryFn }, queryClient).data}
    </QueryClientProvider>
  ))
  await settle()
  await navigateTo(Cover)
  await act(() => queryClient.invalidateQueries())
  await navigateBack()
  expect(queryFn).toHaveBeenCalledTimes(2)
  expect(warn.mock.calls).toEqual([[expect.stringContaining('Call connectTaro(queryClient)')]])
  warn.mockRestore()
})

it('leaves a query outside of pages to TanStack', async () => {
  disconnect = connectTaro()
  const queryClient = new QueryClient()
  render(
    <QueryClientProvider client={queryClient}>
      <User />
    </QueryClientProvider>,
  )
  expect(await screen.findByText('Ada')).toBeTruthy()
  act(() => platform.appHide.emit({}))
  act(() => void queryClient.setQueryData(['user'], 'Grace'))
  expect(await screen.findByText('Grace')).toBeTruthy()
})
