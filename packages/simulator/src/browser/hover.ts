/** Gives what is pressed its `hover-class`, on the elements that are no component of their own (`view`). */
export function showPresses(area: HTMLElement): void {
  let release: (() => void) | undefined
  const press = (event: Event): void => {
    release?.()
    const target = event.composedPath()[0]
    const element = target instanceof Element ? target.closest('[hover-class]:not([hover-class="none"])') : null
    if (!element) return
    const names = (element.getAttribute('hover-class') ?? '').split(/\s+/).filter((name) => name !== '')
    const time = (attribute: string, fallback: number): number => Number(element.getAttribute(attribute) ?? fallback)
    const start = window.setTimeout(() => element.classList.add(...names), time('hover-start-time', 50))
    release = () => {
      release = undefined
      window.setTimeout(
        () => {
          window.clearTimeout(start)
          element.classList.remove(...names)
        },
        time('hover-stay-time', 400),
      )
    }
  }
  for (const type of ['mousedown', 'touchstart']) area.addEventListener(type, press, { passive: true })
  for (const type of ['mouseup', 'touchend', 'touchcancel', 'touchmove']) {
    window.addEventListener(type, () => release?.(), { passive: true })
  }
}
