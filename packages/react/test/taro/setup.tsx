import { connectTaro, focusManager, onlineManager, QueryClient, QueryClientProvider } from '@taro-query/react'
import { act } from '@testing-library/react'
import { type ComponentType, createElement } from 'react'
import { close, launch, navigateTo } from './host'
import type { NativePage } from './platform'

/** The query client of the running test. */
export let client: QueryClient

/** A launched app for each test file, an empty cache and stack for each test, and a clock that the test moves. */
export function setUpApp(): void {
  beforeAll(async () => {
    connectTaro()
    await launch()
  })
  beforeEach(() => {
    jest.useFakeTimers()
    client = new QueryClient()
  })
  afterEach(async () => {
    await close()
    client.clear()
    focusManager.setFocused(undefined)
    onlineManager.setOnline(true)
    jest.useRealTimers()
  })
}

/** Opens a page with this content, under the app's query client. */
export async function open(Content: ComponentType): Promise<NativePage> {
  const provided = client
  const page = await navigateTo(() => createElement(QueryClientProvider, { client: provided }, createElement(Content)))
  await pass(0)
  return page
}

/** Something on top of the page under test. */
export function Cover() {
  return null
}

/** Lets time go by. */
export async function pass(milliseconds: number): Promise<void> {
  await act(() => jest.advanceTimersByTimeAsync(milliseconds))
}
