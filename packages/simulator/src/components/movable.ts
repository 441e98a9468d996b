import { type BuiltIn, builtIn } from './builtIn'
import { followFinger } from './followFinger'
import { ownStyle } from './ownStyle'
import { pixelsOf } from './pixelsOf'

/** `<movable-area>`: where movable views may be. Scaling is not simulated. */
export const movableArea: BuiltIn = builtIn({ tag: 'movable-area', properties: { scaleArea: false } })

/** `<movable-view>`: is dragged inside its area, and tells with `change` where it is. It neither scales nor glides. */
export const movableView: BuiltIn = builtIn({
  tag: 'movable-view',
  properties: {
    direction: 'none',
    inertia: false,
    outOfBounds: false,
    // Pixels, or with a unit.
    x: 0 as unknown,
    y: 0 as unknown,
    damping: 20,
    friction: 2,
    disabled: false,
    scale: false,
    scaleMin: 0.1,
    scaleMax: 10,
    scaleValue: 1,
    animation: true,
  },
  setup(part) {
    const { element } = part
    let place = { x: 0, y: 0 }
    // An area that is smaller than the view is one to be moved over (component/movable-view).
    const inside = (value: number, room: number): number =>
      Math.min(Math.max(value, Math.min(0, room)), Math.max(0, room))
    const move = (x: number, y: number, source: 'touch' | '' | undefined): void => {
      const area = element.closest<HTMLElement>('wx-movable-area')
      // Without a layout there is no edge.
      const hasLayout = area !== null && area.clientWidth > 0
      const to = {
        x: hasLayout ? inside(x, area.clientWidth - element.offsetWidth) : x,
        y: hasLayout ? inside(y, area.clientHeight - element.offsetHeight) : y,
      }
      ownStyle(element, 'transform', `translate(${to.x}px, ${to.y}px)`)
      if (to.x === place.x && to.y === place.y) return
      place = to
      if (source !== undefined) part.trigger('change', { ...place, source })
    }
    // Where it stands at first is no change.
    let isPlaced = false
    part.watch(['x', 'y'], () =>
      part.afterRender(() => {
        const [x, y] = [pixelsOf(part.get('x'), element) ?? 0, pixelsOf(part.get('y'), element) ?? 0]
        move(x, y, isPlaced ? '' : undefined)
        isPlaced = true
      }),
    )
    part.reflect(['disabled'])
    const drag = (from: { x: number; y: number }, x: number, y: number): void => {
      const direction = part.get('direction')
      const isAcross = direction === 'all' || direction === 'horizontal'
      const isDown = direction === 'all' || direction === 'vertical'
      move(from.x + (isAcross ? x : 0), from.y + (isDown ? y : 0), 'touch')
    }
    let from = place
    part.onDetach(
      followFinger(element, {
        begins: () => {
          from = place
          return !part.get('disabled') && part.get('direction') !== 'none'
        },
        moves: (x, y) => {
          drag(from, x, y)
          return true
        },
        ends: () => undefined,
      }),
    )
  },
})
