/** @jest-environment jsdom */
import { QueryClientProvider, useQuery } from '@taro-query/react'
import { useDidShow } from '@tarojs/taro'
import { act, screen } from '@testing-library/react'
import { Component, createElement, type ReactNode, useState } from 'react'
import { background, close, createPage, foreground, load, navigateBack, navigateTo } from './taro/host'
import { platform } from './taro/platform'
import { Cover, client, open, pass, setUpApp } from './taro/setup'

setUpApp()

const queryFn = jest.fn(async () => 'data')
beforeEach(() => void queryFn.mockClear())

function Book({ refetchOnMount = true }: { refetchOnMount?: boolean }) {
  return <p>{useQuery({ queryKey: ['book'], queryFn, refetchOnMount }).data}</p>
}

const inClient = (content: ReactNode) => () => <QueryClientProvider client={client}>{content}</QueryClientProvider>

it('starts nothing for a component that comes into a hidden page, and loads it when the page is shown', async () => {
  let add = () => {}
  await open(() => {
    const [isThere, setIsThere] = useState(false)
    add = () => setIsThere(true)
    return isThere ? <Book /> : null
  })
  await navigateTo(Cover)
  act(() => add())
  await pass(60_000)
  expect(queryFn).not.toHaveBeenCalled()
  await navigateBack()
  await pass(0)
  expect(queryFn).toHaveBeenCalledTimes(1)
  expect(screen.getByText('data')).toBeTruthy()
})

it.each([
  [true, 1],
  [false, 0],
])(
  'follows refetchOnMount: %s when a component that came into a hidden page is first shown',
  async (refetchOnMount, requests) => {
    client.setQueryData(['book'], 'old', { updatedAt: 1 })
    let add = () => {}
    await open(() => {
      const [isThere, setIsThere] = useState(false)
      add = () => setIsThere(true)
      return isThere ? <Book refetchOnMount={refetchOnMount} /> : null
    })
    await navigateTo(Cover)
    act(() => add())
    await navigateBack()
    await pass(0)
    expect(queryFn).toHaveBeenCalledTimes(requests)
  },
)

it('knows a page that was hidden in the tick it was shown: its show comes late', async () => {
  await open(Book)
  await navigateTo(Cover)
  await act(async () => {
    platform.pages.pop()?.onUnload()
    // Taro runs the callbacks of a show after a promise, those of a hide at once.
    platform.pages[0]?.onShow()
    platform.pages[0]?.onHide()
    load(createPage(Cover))
  })
  await pass(60_000)
  expect(queryFn).toHaveBeenCalledTimes(1)
})

it('knows a page that navigated on in its onLoad and never got a hide', async () => {
  await act(async () => {
    load(createPage(inClient(<Book />)))
    load(createPage(Cover))
  })
  await pass(0)
  expect(queryFn).not.toHaveBeenCalled()
  await navigateBack()
  await pass(0)
  expect(queryFn).toHaveBeenCalledTimes(1)
})

it('knows that a page shown late is in the background when the app was left in the same tick', async () => {
  await open(Book)
  await background()
  await act(async () => {
    platform.appShow.emit({})
    platform.pages[0]?.onShow()
    platform.pages[0]?.onHide()
    platform.appHide.emit({})
  })
  await pass(0)
  expect(queryFn).toHaveBeenCalledTimes(1)
  await foreground()
  await pass(0)
  expect(queryFn).toHaveBeenCalledTimes(2)
})

it.each([
  ['the app, then the page', () => platform.appShow.emit({}), () => platform.pages[0]?.onShow()],
  ['the page, then the app', () => platform.pages[0]?.onShow(), () => platform.appShow.emit({})],
])(
  'sends one request on return to the app, in whatever order the platform shows: %s',
  async (_order, first, second) => {
    await open(Book)
    await background()
    await pass(1000)
    await act(async () => first())
    await pass(0)
    await act(async () => second())
    await pass(0)
    expect(queryFn).toHaveBeenCalledTimes(2)
  },
)

it('sends one request on return to the app where the platform tells the app alone', async () => {
  await open(Book)
  act(() => platform.appHide.emit({}))
  await pass(1000)
  await act(async () => platform.appShow.emit({}))
  await pass(0)
  expect(queryFn).toHaveBeenCalledTimes(2)
})

it('knows the hidden tab, which is in no stack', async () => {
  const tab = await open(Book)
  const otherTab = createPage(Cover)
  await act(async () => {
    tab.onHide()
    platform.pages.pop()
    load(otherTab)
    otherTab.onShow()
  })
  await act(() => client.invalidateQueries())
  expect(queryFn).toHaveBeenCalledTimes(1)
  await act(async () => {
    otherTab.onHide()
    platform.pages.splice(0, 1, tab)
    tab.onShow()
  })
  await pass(0)
  expect(queryFn).toHaveBeenCalledTimes(2)
  await act(async () => otherTab.onUnload())
})

it('tells two entries of one page in the stack apart', async () => {
  const first = jest.fn(async () => 1)
  const second = jest.fn(async () => 2)
  await open(() => <p>{useQuery({ queryKey: [1], queryFn: first }).data}</p>)
  await open(() => <p>{useQuery({ queryKey: [2], queryFn: second }).data}</p>)
  await navigateBack()
  await pass(0)
  expect(first).toHaveBeenCalledTimes(2)
  expect(second).toHaveBeenCalledTimes(1)
})

it('leaves a custom component such as a tab bar alone: it is on screen with any page', async () => {
  const app = (await import('@tarojs/taro')).getCurrentInstance().app
  await open(Cover)
  await act(async () => app?.mount(inClient(<Book />) as never, 'custom-tab-bar/index?id=1', () => {}))
  await pass(0)
  await navigateTo(Cover)
  await act(() => client.invalidateQueries())
  await pass(0)
  expect(queryFn).toHaveBeenCalledTimes(2)
  await act(async () => app?.unmount('custom-tab-bar/index?id=1'))
})

const shown: string[] = []
class ClassPage extends Component {
  componentDidShow() {
    shown.push('class')
  }
  override render() {
    return createElement('p')
  }
}
function FunctionPage() {
  useDidShow(() => void shown.push('function'))
  return <p />
}

it('leaves the lifecycles of class pages and the hooks of function pages as they are', async () => {
  shown.length = 0
  await navigateTo(ClassPage)
  await navigateTo(FunctionPage)
  await navigateBack()
  expect(shown).toEqual(['class', 'function', 'class'])
  await close()
})
