/**
 * Gives what is pressed its `hover-class`: the element under the finger and those around it, up to one with
 * `hover-stop-propagation` (component/view).
 */
export function showPresses(area: HTMLElement): void {
  const releases = new Set<() => void>()
  const release = (): void => {
    for (const each of releases) each()
    releases.clear()
  }
  const press = (event: Event): void => {
    release()
    for (const target of event.composedPath()) {
      if (target === area) return
      if (!(target instanceof Element) || !target.matches('[hover-class]:not([hover-class="none"], [disabled])'))
        continue
      releases.add(hover(target))
      const stops = target.getAttribute('hover-stop-propagation')
      if (stops !== null && stops !== 'false') return
    }
  }
  for (const type of ['mousedown', 'touchstart']) area.addEventListener(type, press, { passive: true })
  for (const type of ['mouseup', 'touchend', 'touchcancel', 'touchmove']) {
    window.addEventListener(type, release, { passive: true })
  }
}

/** @returns what ends it, after the time that it stays */
function hover(element: Element): () => void {
  const names = (element.getAttribute('hover-class') ?? '').split(/\s+/).filter((name) => name !== '')
  const time = (attribute: string, fallback: number): number => Number(element.getAttribute(attribute) ?? fallback)
  const start = window.setTimeout(() => element.classList.add(...names), time('hover-start-time', 50))
  return () =>
    void window.setTimeout(
      () => {
        window.clearTimeout(start)
        element.classList.remove(...names)
      },
      time('hover-stay-time', 400),
    )
}
