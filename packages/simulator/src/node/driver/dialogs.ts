import type { ActionSheetRequest, Host, ModalRequest } from '../../host/types'

/** What the app asks the user: `wx.showModal`, or `wx.showActionSheet`. Each answer closes it. */
export interface Dialog {
  readonly type: 'modal' | 'actionSheet'
  readonly title: string
  /** Of a modal. What its text field holds at first, when it has one. */
  readonly content: string
  /** What can be tapped: cancel and confirm of a modal, the items of an action sheet. */
  readonly buttons: readonly string[]
  /**
   * Taps a modal's confirm button.
   * @param text what is written into its text field first
   * @throws Error when it is an action sheet, or has no text field for the text
   */
  confirm(text?: string): Promise<void>
  /** Taps the cancel button, or beside an action sheet. @throws Error when a modal has none */
  cancel(): Promise<void>
  /** Taps a button by its text or its index. @throws Error that lists the buttons when there is no such one */
  tap(button: string | number): Promise<void>
}

/** What a user answers, so that a test need not. */
export interface DialogAnswers {
  /** To `wx.showModal`: whether it is confirmed. @default the dialog stays, for `app.dialog` */
  answerModal?: ((modal: { title: string; content: string }) => boolean) | undefined
  /**
   * To `wx.showActionSheet`: an item, by its text or its index, or `undefined` for none.
   * @default it stays, for `app.dialog`
   */
  answerActionSheet?: ((sheet: { items: readonly string[] }) => string | number | undefined) | undefined
}

/**
 * Keeps the dialogs that wait for an answer.
 * @param act makes an answer an action of the test's
 * @param fail hears what the test's own answer threw, which is no error of the app
 * @returns the one on top
 */
export function keepDialogs(
  host: Host,
  { answerModal, answerActionSheet }: DialogAnswers,
  act: (button: string, answer: () => void) => Promise<void>,
  fail: (error: unknown) => void,
): () => Dialog | undefined {
  const waiting: Dialog[] = []
  const open = (create: (close: Close) => Dialog): void => {
    const dialog = create(async (button, answer) => {
      const at = waiting.indexOf(dialog)
      if (at < 0) throw new Error(`The dialog "${dialog.title}" is closed: it was answered already.`)
      waiting.splice(at, 1)
      await act(button, answer)
    })
    waiting.push(dialog)
  }
  const attempt = (answer: () => void): void => {
    try {
      answer()
    } catch (error) {
      fail(error)
    }
  }
  host.on('modal', (modal) => {
    if (answerModal) attempt(() => modal.answer(answerModal(modal)))
    else open((close) => toModal(modal, close))
  })
  host.on('actionSheet', (sheet) => {
    if (!answerActionSheet) {
      open((close) => toActionSheet(sheet, close))
      return
    }
    attempt(() => {
      const item = answerActionSheet({ items: sheet.itemList })
      sheet.answer(item === undefined ? undefined : buttonAt(sheet.itemList, item))
    })
  })
  return () => waiting.at(-1)
}

type Close = (button: string, answer: () => void) => Promise<void>

function toModal(modal: ModalRequest, close: Close): Dialog {
  const { title, content, showCancel, confirmText, cancelText, editable } = modal
  const buttons = showCancel ? [cancelText, confirmText] : [confirmText]
  const dialog: Dialog = {
    type: 'modal',
    title,
    content,
    buttons,
    async confirm(text) {
      if (text !== undefined && !editable) throw new Error(`The dialog "${title}" has no text field to write into.`)
      await close(confirmText, () => modal.answer(true, text))
    },
    async cancel() {
      if (!showCancel) throw new Error(`The dialog "${title}" has no cancel button.`)
      await close(cancelText, () => modal.answer(false))
    },
    tap: async (button) => {
      // The last one confirms.
      const isConfirm = buttonAt(buttons, button) === buttons.length - 1
      await (isConfirm ? dialog.confirm() : dialog.cancel())
    },
  }
  return dialog
}

function toActionSheet(sheet: ActionSheetRequest, close: Close): Dialog {
  const { alertText, itemList } = sheet
  return {
    type: 'actionSheet',
    title: alertText,
    content: '',
    buttons: itemList,
    confirm: async () => {
      throw new Error(`An action sheet has nothing to confirm. Tap one of its items: ${itemList.join(', ')}.`)
    },
    cancel: () => close('', () => sheet.answer(undefined)),
    async tap(item) {
      const index = buttonAt(itemList, item)
      await close(itemList[index] ?? '', () => sheet.answer(index))
    },
  }
}

function buttonAt(buttons: readonly string[], button: string | number): number {
  const index = typeof button === 'number' ? button : buttons.indexOf(button)
  if (index in buttons) return index
  throw new Error(`The dialog has no button ${JSON.stringify(button)}. It has: ${buttons.join(', ')}.`)
}
