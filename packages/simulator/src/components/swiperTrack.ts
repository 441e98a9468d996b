import { ownStyle } from './ownStyle'

interface TrackInput {
  readonly items: () => readonly HTMLElement[]
  readonly isCircular: () => boolean
  readonly isVertical: () => boolean
}

/** Where the items of a swiper are. Each is moved by itself, so that a circle has no seam. */
export interface SwiperTrack {
  /** Pixels of one item; 0 where there is no layout. */
  length(): number
  /** Puts `current` at its place, and all of them `offset` pixels from there. */
  place(current: number, offset: number): void
  /** Slides from `current` over `distance` items. `from here`: from under the finger that just left. */
  shift(current: number, distance: number, start: 'from here' | 'from rest', duration: number): void
}

export function swiperTrack({ items, isCircular, isVertical }: TrackInput): SwiperTrack {
  let offset = 0
  // Items before and after the one in front; in a circle of three or more the far half is behind.
  const slot = (index: number, current: number, count: number, towards: number): number => {
    const away = index - current
    if (!isCircular() || count < 2) return away
    const half = count / 2
    if (away > half || (away === half && towards > 0)) return away - count
    if (away < -half || (away === -half && towards < 0)) return away + count
    return away
  }
  const write = (item: HTMLElement, slots: number, pixels: number): void => {
    const way = `calc(${slots * 100}% + ${pixels}px)`
    ownStyle(item, 'transform', isVertical() ? `translate(0, ${way})` : `translate(${way}, 0)`)
  }
  const length = (): number => {
    const first = items()[0]
    return (isVertical() ? first?.offsetHeight : first?.offsetWidth) ?? 0
  }
  return {
    length,
    place(current, pixels) {
      const all = items()
      const edge = isCircular() && all.length > 1 ? pixels : softened(pixels, current, all.length)
      offset = edge
      all.forEach((item, index) => {
        ownStyle(item, 'transition', null)
        write(item, slot(index, current, all.length, pixels), edge)
      })
    },
    shift(current, distance, start, duration) {
      const all = items()
      const from = start === 'from here' ? offset : 0
      offset = 0
      all.forEach((item, index) => {
        const at = slot(index, current, all.length, -distance)
        ownStyle(item, 'transition', 'none')
        write(item, at, from)
        // Read, so that the browser takes it as the start.
        void item.offsetWidth
        ownStyle(item, 'transition', `transform ${duration}ms ease-out`)
        write(item, at - distance, 0)
      })
    },
  }
}

// Beyond its first and last item it gives way less and less.
function softened(pixels: number, current: number, count: number): number {
  const isBeyond = (current === 0 && pixels > 0) || (current === count - 1 && pixels < 0)
  return isBeyond ? pixels / 3 : pixels
}
