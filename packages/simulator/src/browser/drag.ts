/** A finger, or the mouse, that pulls an element's content down. */
export interface Pull {
  /** May this one begin? */
  begins(target: Element): boolean
  /** Pixels from where it began. */
  moves(distance: number): void
  ends(distance: number): void
}

/** Follows pulls that start on `area`. Touches that pull do not scroll. */
export function followPulls(area: HTMLElement, pull: Pull): void {
  let from: { x: number; y: number } | undefined
  let distance = 0
  const start = (target: EventTarget | null, x: number, y: number): void => {
    from = target instanceof Element && pull.begins(target) ? { x, y } : undefined
    distance = 0
  }
  const move = (x: number, y: number): boolean => {
    if (!from) return false
    const [across, down] = [Math.abs(x - from.x), y - from.y]
    // What starts sideways or upwards is no pull.
    if (distance === 0 && (down < 0 || across > down) && across + Math.abs(down) > 5) from = undefined
    if (!from || (distance === 0 && down < 10)) return false
    distance = Math.max(1, down)
    pull.moves(distance)
    return true
  }
  const end = (): void => {
    if (from && distance > 0) pull.ends(distance)
    from = undefined
  }
  // What is touched is below the shadow tree, so the first of the path and not the target.
  area.addEventListener('mousedown', (event) => start(event.composedPath()[0] ?? null, event.clientX, event.clientY))
  window.addEventListener('mousemove', (event) => void move(event.clientX, event.clientY))
  window.addEventListener('mouseup', end)
  area.addEventListener('dragstart', (event) => event.preventDefault())
  area.addEventListener('touchstart', (event) => {
    const touch = event.touches[0]
    if (touch) start(event.composedPath()[0] ?? null, touch.clientX, touch.clientY)
  })
  const touchMove = (event: TouchEvent): void => {
    const touch = event.touches[0]
    if (touch && move(touch.clientX, touch.clientY) && event.cancelable) event.preventDefault()
  }
  area.addEventListener('touchmove', touchMove, { passive: false })
  area.addEventListener('touchend', end)
  area.addEventListener('touchcancel', end)
}
