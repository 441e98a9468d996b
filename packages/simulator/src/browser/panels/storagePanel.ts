import { element } from '../element'
import type { Simulator } from '../inspect'
import { shorten } from './block'
import { bytes } from './bytes'
import { label } from './labels'
import type { Panel } from './panel'

/** Bytes of all that an app may store (api-typings, wx.setStorage). */
const LIMIT = 10 * 1024 * 1024
/** Letters of a value beside its key. */
const PREVIEW = 200
/** Milliseconds: what is written meanwhile is drawn at once. */
const SOON = 50

/** What the app has stored, as it is now. */
export function storagePanel({ host }: Simulator, storage: ReadonlyMap<string, string>): Panel {
  const clear = host.wx.clearStorageSync as () => void
  const count = element('span')
  const clearing = element('button', { type: 'button', class: 'quiet', click: () => clear() }, label('clearStorage'))
  const summary = element('div', { class: 'summary' }, count, clearing)
  const list = element('ul', { class: 'entries' })
  const panel = element('div', { class: 'panel' }, summary, element('div', { class: 'rows' }, list))
  const removeStorage = host.wx.removeStorageSync as (key: string) => void
  // Those stay open when the app writes.
  const open = new Set<string>()
  let timer: number | undefined

  const remove = (key: string): void => {
    const index = [...storage.keys()].indexOf(key)
    removeStorage(key)
    draw()
    // The focus was on what has gone.
    const buttons = panel.querySelectorAll<HTMLElement>('li button')
    const next = buttons[Math.min(index, buttons.length - 1)] ?? clearing
    next.focus()
  }
  const draw = (): void => {
    window.clearTimeout(timer)
    timer = undefined
    if (panel.hidden) return
    const total = [...storage.values()].reduce((sum, text) => sum + sizeOf(text), 0)
    count.textContent = `${storage.size} · ${bytes(total)} / ${bytes(LIMIT)}`
    const entries = [...storage].map(([key, text]) => entry(key, text, open, () => remove(key)))
    list.replaceChildren(...(entries.length > 0 ? entries : [element('li', { class: 'empty' }, label('noStorage'))]))
  }
  host.on('storage', ({ operation }) => {
    // It is told of before it is done, or after: see to it that it is drawn after.
    if (operation !== 'get') timer ??= window.setTimeout(draw, SOON)
  })
  return {
    title: label('storage'),
    element: panel,
    badge: () => `${storage.size}`,
    show: draw,
  }
}

function entry(key: string, text: string, open: Set<string>, remove: () => void): HTMLElement {
  const value = readable(text)
  const whole = element('pre')
  const details = element(
    'details',
    { open: open.has(key) },
    element(
      'summary',
      {},
      element('b', {}, key),
      element('span', {}, value.slice(0, PREVIEW)),
      element('i', {}, bytes(sizeOf(text))),
    ),
    whole,
  )
  const show = (): void => {
    if (details.open) whole.textContent = shorten(value)
    if (details.open) open.add(key)
    else open.delete(key)
  }
  show()
  details.addEventListener('toggle', show)
  const button = { type: 'button', class: 'quiet', 'aria-label': `${label('remove')} ${key}`, click: remove }
  return element('li', {}, details, element('button', button, '×'))
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length
}

// The host writes an envelope round each value; what is not one is shown as it is.
function readable(text: string): string {
  try {
    const { data, date } = JSON.parse(text) as { data?: unknown; date?: number }
    return date === undefined ? JSON.stringify(data, null, 2) : new Date(date).toISOString()
  } catch {
    return text
  }
}
