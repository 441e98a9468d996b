import { setImmediate as nextTurn } from 'node:timers/promises'
import type { DOMWindow } from 'jsdom'
import type { Host, PageRecord } from '../host/types'
import type { App, FindOptions, Target } from './app'
import { type ElementHandle, toHandle } from './driver/elementHandle'
import { createGestures } from './driver/gestures'
import { drawErrors, picture } from './driver/picture'
import { queryText } from './driver/queryText'
import { isVisible, visibleText } from './driver/visibleText'
import { createWaiter } from './driver/waiter'
import { keepRecords } from './records'
import type { Scope } from './scope'

interface DriveInput {
  host: Host
  window: DOMWindow
  scope: Scope
  failOnError: boolean
  /** Frees what the launch took. */
  end(): void
}

/** Makes a running host into what a test holds. */
export function driveApp({ host, window, scope, failOnError, end }: DriveInput): App {
  const records = keepRecords(host)
  const gestures = createGestures(window)
  let foreground = true

  const failed = (): Error => new Error(`The app made errors:\n${drawErrors(records.errors)}`)
  const check = (): void => {
    if (failOnError && records.errors.length > 0) throw failed()
  }
  const waitFor = createWaiter(check, () => picture({ ...records, page: host.pages.at(-1) }))
  const page = (): PageRecord => {
    const top = host.pages.at(-1)
    if (!top) throw new Error('No page is open.')
    return top
  }
  const queryByText = (text: string | RegExp): ElementHandle | undefined => {
    const element = queryText(page().element, text)
    return element && toHandle(element)
  }
  const findByText: App['findByText'] = (text, options) =>
    waitFor(() => queryByText(text), { ...options, message: `the text ${show(text)} is on screen` })
  const queryAll = (selector: string): ElementHandle[] =>
    [...page().element.querySelectorAll(selector)].filter(isVisible).map(toHandle)
  const find: App['find'] = (selector, options) =>
    waitFor(() => queryAll(selector)[0], { ...options, message: `"${selector}" is on screen` })
  const locate = (target: Target): Promise<ElementHandle> =>
    typeof target === 'string' || target instanceof RegExp ? findByText(target) : Promise.resolve(target)
  const touch = async (target: Target, gesture: (element: Element) => void): Promise<void> => {
    if (!foreground) throw new Error('The app is in the background: nobody can touch it. Call show() first.')
    const { element, tag } = await locate(target)
    if (!page().element.contains(element)) {
      throw new Error(`The <${tag}> is not on the visible page any more. Find it again.`)
    }
    gesture(element)
    await nextTurn()
  }
  // What the user does takes effect before the test goes on.
  const act = async (action: () => void): Promise<void> => {
    action()
    await nextTurn()
  }

  return {
    ...records,
    get page() {
      return page()
    },
    pages: host.pages,
    text: () => visibleText(page().element),
    queryByText,
    findByText,
    queryAll,
    find,
    waitFor,
    tap: (target) => touch(target, gestures.tap),
    type: (target, text) => touch(target, (element) => gestures.type(element, text)),
    submit: async (target) => touch(target ?? (await find('wx-form')), gestures.submit),
    navigateTo: (url) => act(() => host.navigate('navigateTo', { url: `/${url.replace(/^\//, '')}` })),
    back: () => act(() => host.navigate('navigateBack', {})),
    hide: () =>
      act(() => {
        foreground = false
        host.hide()
      }),
    show: () =>
      act(() => {
        foreground = true
        host.show()
      }),
    async pullDown(options: FindOptions = {}) {
      if (!page().pullDownRefresh) {
        throw new Error(`${page().path} can not be pulled down: its config has no enablePullDownRefresh.`)
      }
      let stopped = false
      const forget = host.on('stopPullDownRefresh', () => {
        stopped = true
      })
      host.pullDown()
      await waitFor(() => stopped, { ...options, message: 'the app called wx.stopPullDownRefresh' }).finally(forget)
    },
    reachBottom: () => act(host.reachBottom),
    setNetwork: host.setNetwork,
    evaluate: (expression) => scope.run(`(${expression})`, 'evaluate'),
    takeErrors: () => records.errors.splice(0),
    async close() {
      // An unhandled rejection is told at the end of the turn.
      await nextTurn()
      end()
      check()
    },
  }
}

function show(text: string | RegExp): string {
  return typeof text === 'string' ? `"${text}"` : String(text)
}
