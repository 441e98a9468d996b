/** @jest-environment jsdom */
import { useQuery, useSuspenseQuery } from '@taro-query/react'
import { act, screen } from '@testing-library/react'
import { type ReactNode, Suspense, useState } from 'react'
import { app } from '../src/page/visibility'
import { close, navigateBack, navigateTo } from './taro/host'
import { Cover, open, pass, setUpApp } from './taro/setup'

setUpApp()

const queryFn = jest.fn(async () => 'data')
let listeners = 0

beforeEach(() => {
  const { subscribe } = app
  jest.spyOn(app, 'subscribe').mockImplementation((listener) => {
    const unsubscribe = subscribe(listener)
    listeners += 1
    return () => {
      listeners -= 1
      unsubscribe()
    }
  })
})
afterEach(() => jest.restoreAllMocks())

function Book({ id }: { id: number }) {
  return <p>{useQuery({ queryKey: ['book', id], queryFn }).data}</p>
}

function SuspendedBook() {
  return <p>{useSuspenseQuery({ queryKey: ['suspended'], queryFn }).data}</p>
}

/** A page that gets its content when `add` is called, and renders it again at each further call. */
async function openEmpty(content: ReactNode) {
  const page = { add: () => {} }
  await open(() => {
    const [count, setCount] = useState(0)
    page.add = () => act(() => setCount((before) => before + 1))
    // A new boundary each time: React gives up what was suspended and renders it anew.
    return (
      <Suspense key={count} fallback={`loading ${count}`}>
        {count > 0 && content}
      </Suspense>
    )
  })
  return page
}

it('follows the app once for each page, however many queries are in it, and not at all once it is closed', async () => {
  await open(() => (
    <>
      <Book id={1} />
      <Book id={2} />
      <Book id={3} />
    </>
  ))
  expect(listeners).toBe(1)
  await close()
  expect(listeners).toBe(0)
})

it('follows the app once while suspense queries wait in a hidden page, and not at all once it is closed', async () => {
  const page = await openEmpty([<SuspendedBook key={1} />, <SuspendedBook key={2} />])
  await navigateTo(Cover)
  for (const count of [1, 2, 3]) {
    page.add()
    expect(screen.getByText(`loading ${count}`)).toBeTruthy()
    expect(listeners).toBe(1)
  }
  await close()
  expect(listeners).toBe(0)
})

it('lets go of the app when what waited in a hidden page has been shown', async () => {
  const page = await openEmpty(<SuspendedBook />)
  await navigateTo(Cover)
  page.add()
  await navigateBack()
  await pass(0)
  expect(screen.getByText('data')).toBeTruthy()
  await close()
  expect(listeners).toBe(0)
})
