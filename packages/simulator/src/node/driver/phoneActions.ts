import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Host, NetworkCondition, PageRecord, ShareRecord, TabBarRecord } from '../../host/types'
import { type Clock, checkDuration } from '../clock'
import type { FindOptions } from './finders'
import { quote } from './tree/textPattern'
import type { Wait } from './waiter'

/**
 * What a user does with the phone around the page, and what becomes of the phone. What needs a finger throws an Error in
 * the background and while a dialog is open.
 */
export interface PhoneActions {
  /** Opens a page on top, as `wx.navigateTo` does. @throws Error as it fails */
  navigateTo(url: string): Promise<void>
  /** Back to the page below. @throws Error on the first page */
  back(): Promise<void>
  /** Taps a tab, by index or text. @throws Error when there is none to tap, as when the app draws the bar itself */
  tapTab(tab: number | string): Promise<void>
  /** Pulls the page down, and waits until the app calls `wx.stopPullDownRefresh`. @throws Error when it does not */
  pullDown(options?: FindOptions): Promise<void>
  /** The page is scrolled to its end. */
  reachBottom(): Promise<void>
  /** Shares the page from the menu. @throws Error when the page has no `onShareAppMessage` */
  share(): Promise<ShareRecord>
  /** The app goes to the background. */
  hide(): Promise<void>
  /**
   * The app comes back to the foreground. What it could not hear while it was suspended reaches it first, in order.
   * @throws Error when it was suspended for 30 minutes: WeChat destroys it then, so only `relaunch` brings it back
   */
  show(): Promise<void>
  /**
   * As `hide`, for so long that WeChat suspends the app, without waiting for it: 5 s go by, in which it still runs, its
   * requests end with `fail interrupted`, and then the milliseconds, in which nothing of it runs. Timers that came due
   * meanwhile, an interval once, fire on `show()`. The clock stands where the time has brought it.
   */
  suspend(milliseconds: number): Promise<void>
  /** `'none'` is offline; `'weak'` is connected, but each answer takes 500 ms longer. */
  setNetwork(condition: NetworkCondition): void
  /** The phone gets another theme. The app hears of it when `app.json` has `darkmode`. */
  setTheme(theme: 'light' | 'dark'): Promise<void>
  /** The user's session ends: `wx.checkSession` fails until the app calls `wx.login`. */
  endSession(): void
}

interface PhoneInput {
  host: Host
  clock: Clock
  wait: Wait
  page(): PageRecord
  /** Throws when nobody can touch anything. */
  refuse(): void
  /** Takes down what is done, and refuses it when the app is gone. */
  note(action: string, target?: undefined, value?: unknown): void
}

/** @returns the actions, and whether the app is in the foreground */
export function createPhoneActions({ host, clock, wait, page, refuse, note }: PhoneInput): {
  actions: PhoneActions
  isForeground(): boolean
} {
  let foreground = true
  // What the user does takes effect before the test goes on.
  const act = async (name: string, action: () => void, value?: unknown): Promise<void> => {
    note(name, undefined, value)
    action()
    await nextTurn()
  }
  const actions: PhoneActions = {
    navigateTo: (url) =>
      act('navigateTo', () => host.navigate('navigateTo', { url: `/${url.replace(/^\//, '')}` }), url),
    back: () => act('back', () => host.navigate('navigateBack', {})),
    async tapTab(tab) {
      refuse()
      await act('tapTab', () => host.tapTab(indexOfTab(tab, host.tabBar)), tab)
    },
    async pullDown(options = {}) {
      if (!page().pullDownRefresh) {
        throw new Error(`${page().path} can not be pulled down: its config has no enablePullDownRefresh.`)
      }
      refuse()
      note('pullDown')
      let stopped = false
      const forget = host.on('stopPullDownRefresh', () => {
        stopped = true
      })
      host.pullDown()
      await wait(() => stopped, { ...options, message: 'the app called wx.stopPullDownRefresh' }).finally(forget)
    },
    async reachBottom() {
      refuse()
      await act('reachBottom', host.reachBottom)
    },
    async share() {
      refuse()
      note('share')
      return host.share('menu')
    },
    hide: () =>
      act('hide', () => {
        foreground = false
        host.hide()
      }),
    show: () =>
      act('show', () => {
        host.show()
        foreground = true
      }),
    async suspend(milliseconds) {
      checkDuration('suspend', milliseconds)
      note('suspend', undefined, milliseconds)
      foreground = false
      host.hide()
      await clock.advance(host.timeToSuspension() + milliseconds)
    },
    setNetwork(condition) {
      note('setNetwork', undefined, condition)
      host.setNetwork(condition)
    },
    setTheme: (theme) => act('setTheme', () => host.setTheme(theme), theme),
    endSession() {
      note('endSession')
      host.endSession()
    },
  }
  return { actions, isForeground: () => foreground }
}

function indexOfTab(tab: number | string, tabBar: TabBarRecord | undefined): number {
  if (typeof tab === 'number') return tab
  const texts = tabBar?.items.map(({ text }) => text) ?? []
  const index = texts.indexOf(tab)
  if (index < 0) throw new Error(`There is no tab ${quote(tab)}. There is: ${texts.join(', ') || 'no tab bar'}.`)
  return index
}
