import type { NetworkCondition } from '../host/types'
import type { WaitFor } from './driver/waiter'
import type { Records } from './records'

/** A page on the stack of an app without a view. */
export interface LogicPageRecord {
  /** Without a leading slash, as `pages/index/index`. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** The navigation bar's title, now. */
  readonly title: string
  /** Its data as last set: what the view would show. A copy. */
  readonly data: Readonly<Record<string, unknown>>
}

/**
 * The running logic of a mini program. Nothing is drawn: what a user would see is the `data` of the page, and what a
 * user would do is a call of the method that the template names. So there is no `text()`: what of the data is shown
 * is up to the template, which frameworks write in their own ways.
 *
 * What waits fails at once when the app has made an error (unless `failOnError` is false).
 */
export interface LogicApp
  extends Pick<
    Records,
    'requests' | 'setDataCalls' | 'storageCalls' | 'lifecycle' | 'toasts' | 'console' | 'errors' | 'events'
  > {
  /** The visible page. */
  readonly page: LogicPageRecord
  /** The stack, the visible page last. */
  readonly pages: readonly LogicPageRecord[]
  /**
   * Calls a method of the visible page as the view does, with an event: plain data, which the app gets in its own realm.
   * @throws Error when the page has no such method, or the app is in the background
   */
  call(method: string, event?: unknown): Promise<void>
  /** Waits until the condition holds. */
  waitFor: WaitFor
  /** Opens a page on top. @throws Error as the platform's `navigateTo` fails */
  navigateTo(url: string): Promise<void>
  /** Back to the page below. @throws Error on the first page */
  back(): Promise<void>
  /** The app goes to the background. */
  hide(): Promise<void>
  /** The app comes back to the foreground. */
  show(): Promise<void>
  /** `'none'` is offline; `'weak'` is connected, but each answer takes 500 ms longer. */
  setNetwork(condition: NetworkCondition): void
  /** Evaluates an expression in the app's own scope. */
  evaluate(expression: string): unknown
  /** Gives the errors and forgets them: for a test that expects one. */
  takeErrors(): Records['errors']
  /**
   * The system ends the app, without a word to it: no `onHide`, no `onUnload`; its requests die. What it stored is kept.
   * @throws Error as `close`
   */
  kill(): Promise<void>
  /** Ends the app. @throws Error that lists the app's errors, if it made any and `failOnError` is on */
  close(): Promise<void>
}
