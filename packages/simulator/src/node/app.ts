import type { NetworkType, PageRecord } from '../host/types'
import type { ElementHandle } from './driver/elementHandle'
import type { WaitFor } from './driver/waiter'
import type { Records } from './records'

/** A text (or a part of it), a pattern, or an element. */
export type Target = string | RegExp | ElementHandle

/** How long to wait. */
export interface FindOptions {
  /** Milliseconds. @default 4_000 */
  timeout?: number | undefined
}

/**
 * A running mini program. What waits fails at once when the app has made an error (unless `failOnError` is false),
 * and says, when it gives up, what is on the screen.
 */
export interface App extends Readonly<Records> {
  /** The visible page. */
  readonly page: PageRecord
  /** The stack, the visible page last. */
  readonly pages: readonly PageRecord[]
  /** The text of the visible page, a line for each block. */
  text(): string
  /** Waits until a visible element shows the text: the innermost one. A string may be a part of it. */
  findByText(text: string | RegExp, options?: FindOptions): Promise<ElementHandle>
  /** As `findByText`, but looks once: `undefined` when nothing shows the text now. */
  queryByText(text: string | RegExp): ElementHandle | undefined
  /** Waits for an element of the visible page: `#id`, `.class`, `wx-button`… */
  find(selector: string, options?: FindOptions): Promise<ElementHandle>
  /** Every element of the visible page that fits now; may be empty. */
  queryAll(selector: string): ElementHandle[]
  /** Waits for it and taps it. */
  tap(target: Target): Promise<void>
  /** Waits for it and replaces what the text field holds, in one `input` event. */
  type(target: Target, text: string): Promise<void>
  /** Submits the form that the target is in, or the page's first; on a text field: the keyboard's confirm key. */
  submit(target?: Target): Promise<void>
  /** Waits until the condition holds. */
  waitFor: WaitFor
  /** Opens a page on top, as `wx.navigateTo` does. @throws Error as it fails */
  navigateTo(url: string): Promise<void>
  /** Back to the page below. @throws Error on the first page */
  back(): Promise<void>
  /** The app goes to the background. */
  hide(): Promise<void>
  /** The app comes back to the foreground. */
  show(): Promise<void>
  /** Pulls the page down, and waits until the app calls `wx.stopPullDownRefresh`. @throws Error when it does not */
  pullDown(options?: FindOptions): Promise<void>
  /** The page is scrolled to its end. */
  reachBottom(): Promise<void>
  /** `'none'` is offline. */
  setNetwork(type: NetworkType): void
  /** Evaluates an expression in the app's own scope. */
  evaluate(expression: string): unknown
  /** Gives the errors and forgets them: for a test that expects one. */
  takeErrors(): Records['errors']
  /** Ends the app. @throws Error that lists the app's errors, if it made any and `failOnError` is on */
  close(): Promise<void>
}
