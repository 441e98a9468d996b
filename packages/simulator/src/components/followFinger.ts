/** What a finger, or the mouse, does to an element. Pixels from where it began. */
export interface Finger {
  /** @returns whether it begins something. @default always */
  readonly begins?: () => boolean
  /** @returns whether the move is taken: then the page does not scroll, and no element around hears it */
  readonly moves: (x: number, y: number) => boolean
  /** It left, or was taken away. Only after a move that was taken. `speed`: pixels per millisecond, of the last moves. */
  readonly ends: (x: number, y: number, speed: { x: number; y: number }) => void
}

/**
 * Follows what is dragged on an element.
 * @param isMouseOnly a finger is left to the browser, which scrolls with it
 * @returns the clean-up
 */
export function followFinger(element: HTMLElement, { begins, moves, ends }: Finger, isMouseOnly = false): () => void {
  const window = element.ownerDocument.defaultView
  let from: { x: number; y: number } | undefined
  let last = { x: 0, y: 0, at: 0, speed: { x: 0, y: 0 } }
  let isTaken = false
  const start = (x: number, y: number, at: number): void => {
    if (begins?.() === false) return
    from = { x, y }
    isTaken = false
    last = { x: 0, y: 0, at, speed: { x: 0, y: 0 } }
  }
  const move = (event: Event, x: number, y: number): void => {
    if (!from || event.defaultPrevented) return
    const [dx, dy] = [x - from.x, y - from.y]
    const time = Math.max(1, event.timeStamp - last.at)
    last = { x: dx, y: dy, at: event.timeStamp, speed: { x: (dx - last.x) / time, y: (dy - last.y) / time } }
    const takes = moves(dx, dy)
    isTaken ||= takes
    if (takes && event.cancelable) event.preventDefault()
  }
  const end = (): void => {
    if (from && isTaken) ends(last.x, last.y, last.speed)
    from = undefined
  }
  const touchAt = ({ touches }: TouchEvent): { clientX: number; clientY: number } =>
    touches[0] ?? { clientX: 0, clientY: 0 }
  if (!isMouseOnly) {
    const touchStart = (event: TouchEvent): void =>
      start(touchAt(event).clientX, touchAt(event).clientY, event.timeStamp)
    const touchMove = (event: TouchEvent): void => move(event, touchAt(event).clientX, touchAt(event).clientY)
    element.addEventListener('touchstart', touchStart, { passive: true })
    element.addEventListener('touchmove', touchMove, { passive: false })
    element.addEventListener('touchend', end)
    element.addEventListener('touchcancel', end)
  }
  element.addEventListener('mousedown', (event) => start(event.clientX, event.clientY, event.timeStamp))
  // The mouse may leave the element while it drags.
  const mouseMove = (event: MouseEvent): void => move(event, event.clientX, event.clientY)
  window?.addEventListener('mousemove', mouseMove)
  window?.addEventListener('mouseup', end)
  return () => {
    window?.removeEventListener('mousemove', mouseMove)
    window?.removeEventListener('mouseup', end)
  }
}
