import type { Part } from './part'

/** The properties of a swiper's dots. */
export const dotProperties = {
  indicatorDots: false,
  indicatorColor: 'rgba(0, 0, 0, .3)',
  indicatorActiveColor: '#000000',
  indicatorType: 'normal',
  indicatorMargin: 10,
  indicatorSpacing: 4,
  indicatorRadius: 4,
  indicatorWidth: 8,
  indicatorHeight: 8,
  indicatorAlignment: 'auto',
  indicatorOffset: [] as unknown[],
}

/** Draws a dot for each item, or none when the app wants none. */
export function drawDots(part: Part<typeof dotProperties>, dots: HTMLElement, count: number, current: number): void {
  const { ownerDocument } = part.element
  if (!part.get('indicatorDots')) {
    dots.remove()
    return
  }
  dots.className = 'wx-swiper-dots'
  dots.replaceChildren(
    ...Array.from({ length: count }, (_, index) => {
      const dot = ownerDocument.createElement('i')
      dot.style.backgroundColor = part.get(index === current ? 'indicatorActiveColor' : 'indicatorColor')
      return dot
    }),
  )
  if (!dots.isConnected) part.element.prepend(dots)
}
