import type { PageRecord, TabBarRecord } from '../host/types'
import type { Clock } from './clock'
import type { Actions } from './driver/actions'
import type { Dialog } from './driver/dialogs'
import type { ElementHandle } from './driver/elementHandle'
import type { Finders, FindOptions } from './driver/finders'
import type { PhoneActions } from './driver/phoneActions'
import type { WaitFor } from './driver/waiter'
import type { LaunchOptions } from './launch'
import type { Records } from './records'

/**
 * A running mini program, in the hands of a test: find what is on the screen ({@link Finders}), do what a user does
 * ({@link Actions}, {@link PhoneActions}), look at what the app did ({@link Records}).
 *
 * What waits fails at once when the app has made an error (unless `failOnError` is false), and says, when it gives up,
 * what is on the screen and what happened last. When the test has failed already, `close` writes the last of `events`
 * to the terminal: call it in an `afterEach` (Jest, Vitest).
 */
export interface App extends Finders, Actions, PhoneActions, Readonly<Records> {
  /** The visible page. */
  readonly page: PageRecord
  /** The stack, the visible page last. */
  readonly pages: readonly PageRecord[]
  /** The tab bar as it is now; `undefined` in an app without one. */
  readonly tabBar: TabBarRecord | undefined
  /**
   * The dialog that waits for an answer: `wx.showModal`, `wx.showActionSheet`; `undefined` when there is none. While it
   * is open, a user can touch nothing else. Not for those that `answerModal` and `answerActionSheet` answer.
   */
  readonly dialog: Dialog | undefined
  /** The app's time: stop it, or let it pass without waiting. */
  readonly clock: Clock
  /** The text of the visible page, a line for each block. */
  text(): string

  /** To look in one element only: `app.within(row).findByRole('button')`. */
  within(element: ElementHandle): Finders
  /** Waits for a dialog that needs an answer. */
  findDialog(options?: FindOptions): Promise<Dialog>
  /** Waits until the condition holds. */
  waitFor: WaitFor

  /** Gives the errors and forgets them: for a test that expects one. */
  takeErrors(): Records['errors']
  /**
   * Writes `events` as JSON Lines, as far as they have come: all that the app sent, its tokens too. Of a body at most
   * 64 KiB, with its size in `bodyBytes`; bytes as `{ base64 }`.
   * @param file missing folders are made
   * @returns its absolute path
   */
  trace(file: string): string
  /** Evaluates an expression in the app's own scope. */
  evaluate(expression: string): unknown

  /**
   * The system ends the app, without a word to it: no `onHide`, no `onUnload`; its requests die. What it stored is kept.
   * The records can still be read. @throws Error as `close`
   */
  kill(): Promise<void>
  /**
   * `kill`, and a cold start with the same options, storage and time: a user comes back later.
   * @param options what is different this time
   * @returns the new app; this one is gone
   */
  relaunch(options?: Partial<LaunchOptions>): Promise<App>
  /** Ends the app. @throws Error that lists the app's errors, if it made any and `failOnError` is on */
  close(): Promise<void>
}
