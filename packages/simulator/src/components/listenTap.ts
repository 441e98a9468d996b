/** Hears taps, of a finger or the mouse, on an element that is no component. */
export function listenTap(element: HTMLElement, listener: (target: Element) => void): void {
  let from: { clientX: number; clientY: number } | undefined
  element.addEventListener('touchstart', ({ touches }) => {
    from = touches[0]
  })
  element.addEventListener('touchend', (event) => {
    const to = event.changedTouches[0]
    const isTap = from && to && Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) < 10
    from = undefined
    if (!isTap) return
    // Without this, a click follows.
    event.preventDefault()
    // An event of the DOM has an element as its target here.
    listener(event.target as Element)
  })
  element.addEventListener('click', (event) => listener(event.target as Element))
}
