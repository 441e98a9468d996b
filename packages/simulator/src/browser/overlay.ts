import { element } from './element'

interface OverlayOptions {
  /** Gets the focus; default: the box itself. */
  readonly focus?: HTMLElement | undefined
  /** Escape was pressed. */
  leave(): void
  /** A tap beside the box does the same. @default false */
  readonly loose?: boolean
}

/** Puts a box over the phone, and the phone behind a veil. @returns what takes both away */
export function openOverlay(phone: HTMLElement, box: HTMLElement, { focus, leave, loose }: OverlayOptions): () => void {
  const veil = element('div', { class: 'mask dark', ...(loose && { click: leave }) })
  const target = focus ?? box
  const before = document.activeElement
  box.tabIndex = -1
  box.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') leave()
  })
  phone.append(veil, box)
  target.focus({ preventScroll: true })
  return () => {
    veil.remove()
    box.remove()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}
