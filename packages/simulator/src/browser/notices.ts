import type { Host, ModalRequest } from '../host/types'
import type { Screen } from './screen'

/** Draws `wx.showToast`, `showLoading` and `showModal` over the pages. */
export function showNotices(host: Host, { phone }: Screen): void {
  let notice: Element[] = []
  let timer: number | undefined
  const hide = (): void => {
    window.clearTimeout(timer)
    for (const element of notice) element.remove()
    notice = []
  }
  // A toast and a loading take each other's place, as in WeChat.
  const show = (title: string, icon: string, mask: boolean): void => {
    hide()
    const toast = make('div', `toast ${icon === 'none' ? '' : `icon ${icon}`}`, title)
    toast.setAttribute('role', 'status')
    notice = mask ? [make('div', 'mask'), toast] : [toast]
    phone.append(...notice)
  }
  host.on('toast', ({ title, icon, duration, mask }) => {
    show(title, icon, mask)
    timer = window.setTimeout(hide, duration)
  })
  host.on('loading', ({ title, mask }) => show(title, 'loading', mask))
  host.on('hideToast', hide)
  host.on('hideLoading', hide)

  const waiting: ModalRequest[] = []
  const ask = (modal: ModalRequest): void => {
    const parts = dialog(modal, (confirm) => {
      for (const part of parts) part.remove()
      waiting.shift()
      modal.answer(confirm)
      if (waiting[0]) ask(waiting[0])
    })
    phone.append(...parts)
  }
  host.on('modal', (modal) => {
    waiting.push(modal)
    if (waiting.length === 1) ask(modal)
  })
}

function dialog(modal: ModalRequest, answer: (confirm: boolean) => void): Element[] {
  const box = make('div', 'dialog')
  const buttons = make('div', '')
  const button = (text: string, confirm: boolean): void => {
    const element = make('button', '', text)
    element.addEventListener('click', () => answer(confirm))
    buttons.append(element)
  }
  if (modal.showCancel) button(modal.cancelText, false)
  button(modal.confirmText, true)
  box.append(make('h2', '', modal.title), make('p', '', modal.content), buttons)
  box.setAttribute('role', 'dialog')
  box.setAttribute('aria-label', modal.title || modal.content)
  return [make('div', 'mask dark'), box]
}

function make(tag: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(tag)
  element.className = className
  element.textContent = text
  return element
}
