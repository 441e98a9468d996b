import type { HostContext } from '../host/context'
import { type ApiMaker, parameterError } from './api'

/** `wx.showModal` and `wx.showActionSheet`: what waits for the user. */
export function dialogs({ events }: HostContext, api: ApiMaker): Record<string, unknown> {
  return {
    showModal: api(
      'showModal',
      async (options) => {
        const { title = '', content = '', showCancel = true, confirmText = '确定', cancelText = '取消' } = options
        const { editable = false, placeholderText = '' } = options
        checkButton('confirmText', confirmText)
        checkButton('cancelText', cancelText)
        const initial = String(content)
        const [confirm, text] = await new Promise<[boolean, string]>((resolve) => {
          const heard = events.emit('modal', {
            title: String(title),
            content: initial,
            showCancel: showCancel !== false,
            confirmText: String(confirmText),
            cancelText: String(cancelText),
            editable: editable === true,
            placeholderText: String(placeholderText),
            answer: (confirm, text = initial) => resolve([confirm, text]),
          })
          if (heard === 0) resolve([true, initial])
        })
        return { confirm, cancel: !confirm, content: editable === true && confirm ? text : null }
      },
      { atOnce: true },
    ),
    showActionSheet: api(
      'showActionSheet',
      async ({ itemList, alertText = '', itemColor = '#000000' }) => {
        const items = checkItems(itemList)
        const tapIndex = await new Promise<number | undefined>((resolve) => {
          const heard = events.emit('actionSheet', {
            alertText: String(alertText),
            itemList: items,
            itemColor: String(itemColor),
            answer: resolve,
          })
          if (heard === 0) resolve(undefined)
        })
        if (tapIndex === undefined) throw new Error('cancel')
        if (items[tapIndex] === undefined) throw new Error(`there is no item ${tapIndex}: ${items.length} are shown`)
        return { tapIndex }
      },
      { atOnce: true },
    ),
  }
}

// At most four characters (wx.showModal): Chinese ones, so eight that are half as wide. The text is as developers
// report it of phones.
function checkButton(name: string, text: unknown): void {
  if (typeof text !== 'string') throw new Error(parameterError(name, 'String', text))
  const width = [...text].reduce((sum, character) => sum + (/[\u0391-\uffe5]/.test(character) ? 2 : 1), 0)
  if (width > 8) throw new Error(`${name} length should not larger than 4 Chinese characters`)
}

// At most six (wx.showActionSheet); the texts are as developers report them.
function checkItems(itemList: unknown): string[] {
  if (!Array.isArray(itemList)) throw new Error(parameterError('itemList', 'Array', itemList))
  if (itemList.length === 0) throw new Error('parameter error: parameter.itemList should have at least 1 item;')
  if (itemList.length > 6) throw new Error('parameter error: itemList should not be large than 6')
  return itemList.map(String)
}
