/**
 * Lets a mouse drag an element's content, as a finger does by itself.
 * @returns the clean-up
 */
export function dragScroll(element: HTMLElement, direction: () => 'vertical' | 'horizontal'): () => void {
  const window = element.ownerDocument.defaultView
  let from: { at: number; scroll: number } | undefined
  const position = (event: MouseEvent): number => (direction() === 'vertical' ? event.clientY : event.clientX)
  const side = (): 'scrollTop' | 'scrollLeft' => (direction() === 'vertical' ? 'scrollTop' : 'scrollLeft')
  const down = (event: MouseEvent): void => {
    from = { at: position(event), scroll: element[side()] }
  }
  const drag = (event: MouseEvent): void => {
    if (!from) return
    element.style.scrollSnapType = 'none'
    element[side()] = from.scroll + from.at - position(event)
  }
  const up = (event: MouseEvent): void => {
    if (!from) return
    const moved = from.at - position(event)
    const length = direction() === 'vertical' ? element.clientHeight : element.clientWidth
    const start = Math.round(from.scroll / (length || 1))
    from = undefined
    if (element.style.scrollSnapType !== 'none') return
    // A fifth of the way is meant.
    const target = start + (Math.abs(moved) > length / 5 ? Math.sign(moved) : 0)
    element.scrollTo?.({ [direction() === 'vertical' ? 'top' : 'left']: target * length, behavior: 'smooth' })
    // Snapping at once would cut the motion short.
    window?.setTimeout(() => element.style.removeProperty('scroll-snap-type'), 400)
  }
  element.addEventListener('mousedown', down)
  window?.addEventListener('mousemove', drag)
  window?.addEventListener('mouseup', up)
  return () => {
    window?.removeEventListener('mousemove', drag)
    window?.removeEventListener('mouseup', up)
  }
}
