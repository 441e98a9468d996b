/** @jest-environment jsdom */
import { connectTaro, focusManager, onlineManager, QueryClient } from '@taro-query/react'
import { platform } from './taro/platform'

beforeEach(() => {
  process.env.TARO_ENV = 'h5'
})

it("leaves the browser's network to TanStack on H5, where Taro says online while offline", () => {
  const disconnect = connectTaro(new QueryClient())
  platform.network.emit({ isConnected: false })
  expect(onlineManager.isOnline()).toBe(true)
  window.dispatchEvent(new Event('offline'))
  expect(onlineManager.isOnline()).toBe(false)
  window.dispatchEvent(new Event('online'))
  expect(onlineManager.isOnline()).toBe(true)
  disconnect()
})

it("leaves the browser's visibility to TanStack on H5", () => {
  const disconnect = connectTaro(new QueryClient())
  const onFocus = jest.fn()
  focusManager.subscribe(onFocus)
  platform.appHide.emit({})
  expect(focusManager.isFocused()).toBe(true)
  window.dispatchEvent(new Event('visibilitychange'))
  expect(onFocus).toHaveBeenCalledTimes(1)
  disconnect()
})
