import { setImmediate as nextTurn } from 'node:timers/promises'
import type { LogicHost } from '../logic/createLogicHost'
import type { LogicPage } from '../logic/logicPage'
import { drawErrors } from './driver/picture'
import { createWaiter } from './driver/waiter'
import type { LaunchLogicOptions } from './launchLogic'
import type { LogicApp } from './logicApp'
import { keepRecords } from './records'
import type { Scope } from './scope'

interface DriveInput {
  host: LogicHost
  scope: Scope
  failOnError: boolean
  answerModal: LaunchLogicOptions['answerModal']
  /** Frees what the launch took. */
  end(): void
}

/** Makes a running host without a view into what a test holds. */
export function driveLogic({ host, scope, failOnError, answerModal, end }: DriveInput): LogicApp {
  const records = keepRecords(host)
  const { errors } = records
  let foreground = true
  let isGone = false
  // What is wrong with the test's own answer, which is no error of the app.
  let failure: unknown

  if (answerModal) {
    host.on('modal', (modal) => {
      try {
        modal.answer(answerModal(modal))
      } catch (error) {
        failure ??= error
      }
    })
  }
  const refuseWhenGone = (): void => {
    if (isGone) throw new Error('The app is gone: it was killed or closed.')
  }
  const check = (): void => {
    if (failure !== undefined) throw failure
    if (failOnError && errors.length > 0) throw new Error(`The app made errors:\n${drawErrors(errors)}`)
  }
  const page = (): LogicPage => {
    const top = host.pages.at(-1)
    if (!top) throw new Error('No page is open.')
    return top
  }
  const waitFor = createWaiter(
    () => {
      refuseWhenGone()
      check()
    },
    () => {
      const top = host.pages.at(-1)
      return top ? `${top.path} has the data ${JSON.stringify(top.data, null, 2)}` : 'No page is open.'
    },
  )
  // What the user does takes effect before the test goes on.
  const act = async (action: () => void): Promise<void> => {
    refuseWhenGone()
    action()
    await nextTurn()
  }
  const die = async (): Promise<void> => {
    // An unhandled rejection is told at the end of the turn.
    await nextTurn()
    isGone = true
    end()
    check()
  }

  return {
    ...records,
    get page() {
      return page()
    },
    pages: host.pages,
    waitFor,
    call: (method, event) =>
      act(() => {
        if (!foreground) throw new Error('The app is in the background: nobody can touch it. Call show() first.')
        host.call(method, event)
      }),
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
    setNetwork: host.setNetwork,
    evaluate: (expression) => scope.run(`(${expression})`, 'evaluate'),
    takeErrors: () => errors.splice(0),
    kill: die,
    close: die,
  }
}
