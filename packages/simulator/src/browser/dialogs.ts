import type { Host, ModalRequest } from '../host/types'
import { element } from './element'
import { openOverlay } from './overlay'
import type { Screen } from './screen'

/** Asks what `wx.showModal` asks, one after the other. */
export function showDialogs(host: Host, { phone }: Screen): void {
  const waiting: ModalRequest[] = []
  const ask = (modal: ModalRequest): void => {
    const field = element('input', { type: 'text', 'aria-label': modal.title, placeholder: modal.placeholderText })
    field.value = modal.content
    const answer = (confirm: boolean): void => {
      close()
      waiting.shift()
      modal.answer(confirm, modal.editable ? field.value : undefined)
      if (waiting[0]) ask(waiting[0])
    }
    const close = openOverlay(phone, draw(modal, field, answer), {
      focus: modal.editable ? field : undefined,
      leave: () => answer(false),
    })
  }
  host.on('modal', (modal) => {
    waiting.push(modal)
    if (waiting.length === 1) ask(modal)
  })
}

function draw(modal: ModalRequest, field: HTMLInputElement, answer: (confirm: boolean) => void): HTMLElement {
  const button = (text: string, confirm: boolean): HTMLElement =>
    element('button', { type: 'button', click: () => answer(confirm) }, text)
  field.addEventListener('keydown', ({ key, isComposing }) => {
    if (key === 'Enter' && !isComposing) answer(true)
  })
  return element(
    'div',
    { class: 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-label': modal.title || modal.content },
    element('h2', {}, modal.title),
    modal.editable ? field : element('p', {}, modal.content),
    element('div', {}, ...(modal.showCancel ? [button(modal.cancelText, false)] : []), button(modal.confirmText, true)),
  )
}
