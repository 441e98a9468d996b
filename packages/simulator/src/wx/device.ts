import type { HostContext } from '../host/context'
import type { PageStack } from '../host/pageStack'
import { type ApiMaker, parameterError } from './api'

/** The longest that `wx.getRandomValues` gives, in bytes. */
const MOST_RANDOM = 1_048_576

/** The clipboard, the keyboard, and what else the phone lends the app. */
export function device(
  { events, realm, stamp }: HostContext,
  api: ApiMaker,
  stack: PageStack,
): Record<string, unknown> {
  let clipboard = ''
  return {
    setClipboardData: api('setClipboardData', ({ data }) => {
      if (typeof data !== 'string') throw new Error(parameterError('data', 'String', data))
      clipboard = data
      // WeChat says so, for a second and a half (wx.setClipboardData).
      events.emit('toast', { ...stamp(), title: '内容已复制', icon: 'success', duration: 1_500, mask: false })
    }),
    getClipboardData: api('getClipboardData', () => ({ data: clipboard })),
    hideKeyboard: api('hideKeyboard', () => {
      const focused = stack.top()?.element.ownerDocument.activeElement
      if (focused && 'blur' in focused && typeof focused.blur === 'function') focused.blur()
    }),
    getRandomValues: api('getRandomValues', ({ length }) => {
      if (typeof length !== 'number') throw new Error(parameterError('length', 'Number', length))
      const bytes = new Uint8Array(Math.min(Math.max(length, 0), MOST_RANDOM))
      // The source of randomness takes 64 KB at a time.
      for (let start = 0; start < bytes.length; start += 65_536) {
        crypto.getRandomValues(bytes.subarray(start, start + 65_536))
      }
      return { randomValues: realm.arrayBuffer(bytes) }
    }),
    arrayBufferToBase64: (buffer: ArrayBuffer) => {
      let text = ''
      for (const byte of new Uint8Array(buffer)) text += String.fromCharCode(byte)
      return btoa(text)
    },
    base64ToArrayBuffer: (text: string) =>
      realm.arrayBuffer(Uint8Array.from(atob(text), (character) => character.charCodeAt(0))),
  }
}
