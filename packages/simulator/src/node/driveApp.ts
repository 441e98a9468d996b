import { setImmediate as nextTurn } from 'node:timers/promises'
import type { DOMWindow } from 'jsdom'
import type { Host, PageRecord } from '../host/types'
import type { App } from './app'
import type { Clock } from './clock'
import { createActions } from './driver/createActions'
import { type DialogAnswers, keepDialogs } from './driver/dialogs'
import { elementOf } from './driver/elementHandle'
import { createFinders } from './driver/finders'
import { createPhoneActions } from './driver/phoneActions'
import { drawDialog, drawErrors, picture } from './driver/picture'
import { createReach } from './driver/reach'
import { runningTest } from './driver/runningTest'
import { drawTrace, sayWhatHappened, writeTrace } from './driver/trace'
import { accessibleName } from './driver/tree/accessibleName'
import { elementName } from './driver/tree/elementName'
import { visibleText } from './driver/tree/visibleText'
import { createWaiter } from './driver/waiter'
import type { LaunchOptions } from './launch'
import { keepRecords } from './records'
import type { Scope } from './scope'

interface DriveInput {
  host: Host
  window: DOMWindow
  scope: Scope
  clock: Clock
  failOnError: boolean
  answers: DialogAnswers
  /** A cold start of the same. */
  relaunch(options?: Partial<LaunchOptions>): Promise<App>
  /** Frees what the launch took. */
  end(): void
}

/** Makes a running host into what a test holds. */
export function driveApp({ host, window, scope, clock, failOnError, answers, relaunch, end }: DriveInput): App {
  const records = keepRecords(host)
  let isGone = false
  let isClosed = false
  // What is neither the app's nor a user's doing: the simulator's own error, or one in what the test gave.
  let failure: unknown
  const fail = (error: unknown): void => {
    failure ??= error
  }
  window.addEventListener('error', ({ error }) => fail(error))

  // How much had happened when an error last told it.
  let told: { events: number; errors: number } | undefined
  const tell = (): void => {
    told = { events: records.events.length, errors: records.errors.length }
  }
  const check = (): void => {
    if (failure !== undefined) throw failure
    if (!failOnError || records.errors.length === 0) return
    tell()
    throw new Error(
      `The app made errors:\n${drawErrors(records.errors)}\n\nWhat happened last:\n${drawTrace(records.events)}`,
    )
  }
  const refuseWhenGone = (): void => {
    if (isGone) throw new Error('The app is gone: it was killed or closed. Go on with the one that relaunch() gave.')
  }
  const note = (action: string, element?: Element, value?: unknown): void => {
    refuseWhenGone()
    const target = element && `<${elementName(element)}> "${accessibleName(element)}"`
    records.events.push({ type: 'action', ...host.stamp(), action, ...(target ? { target } : {}), value })
  }
  const page = (): PageRecord => {
    const top = host.pages.at(-1)
    if (!top) throw new Error('No page is open.')
    return top
  }
  const root = (): Element => page().element
  const dialog = keepDialogs(
    host,
    answers,
    async (button, answer) => {
      note('answerDialog', undefined, button)
      answer()
      await nextTurn()
    },
    fail,
  )
  const wait = createWaiter(
    () => {
      refuseWhenGone()
      check()
    },
    () => {
      tell()
      return picture({ ...records, page: host.pages.at(-1), dialog: dialog() })
    },
  )
  const finders = createFinders(root, wait)
  const refuse = (): void => {
    refuseWhenGone()
    if (!phone.isForeground()) throw new Error('The app is in the background: nobody can touch it. Call show() first.')
    const open = dialog()
    if (!open) return
    const answer = 'app.dialog, or answerModal and answerActionSheet of launch()'
    throw new Error(`A dialog is open, and nothing else can be touched: ${drawDialog(open)}. Answer it: ${answer}.`)
  }
  const phone = createPhoneActions({ host, clock, wait, page, refuse, note })
  const reach = createReach({ finders, wait, page: root, refuse })
  const die = async (): Promise<void> => {
    // An unhandled rejection is told at the end of the turn.
    await nextTurn()
    isGone = true
    end()
  }

  return {
    ...records,
    ...finders,
    ...createActions({ host, window, clock, reach, find: finders.find, page: root, refuse, note }),
    ...phone.actions,
    get page() {
      return page()
    },
    pages: host.pages,
    get tabBar() {
      return host.tabBar
    },
    get dialog() {
      return dialog()
    },
    clock,
    text: () => visibleText(root()),
    within: (handle) => {
      const element = elementOf(handle)
      return createFinders(() => element, wait)
    },
    findDialog: (options) => wait(dialog, { ...options, message: 'a dialog is open' }),
    waitFor: wait,
    takeErrors: () => records.errors.splice(0),
    trace: (file) => writeTrace(file, records.events),
    evaluate: (expression) => scope.run(`(${expression})`, 'evaluate'),
    async kill() {
      await die()
      check()
    },
    async relaunch(options) {
      await die()
      check()
      return relaunch(options)
    },
    async close() {
      if (isClosed) return
      isClosed = true
      // The test failed by an error that has told it all.
      const isKnown = told?.events === records.events.length && runningTest()?.hasFailed === true
      await die()
      if (isKnown && told?.errors === records.errors.length) return
      // Its error tells what happened, too.
      check()
      sayWhatHappened(records.events)
    },
  }
}
