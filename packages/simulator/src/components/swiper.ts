import { type BuiltIn, builtIn } from './builtIn'
import { followFinger } from './followFinger'
import { ownStyle } from './ownStyle'
import { dotProperties, drawDots } from './swiperDots'
import { swiperTrack } from './swiperTrack'

type Source = 'touch' | 'autoplay' | ''

/**
 * `<swiper>`: items in a row, or a column, of which one is seen. `change` says where it goes and why, `transition`
 * where it is under a finger, `animationfinish` that it has arrived. Autoplay stands still while nobody sees it.
 */
export const swiper: BuiltIn = builtIn({
  tag: 'swiper',
  properties: {
    ...dotProperties,
    autoplay: false,
    current: 0,
    currentItemId: '',
    interval: 5000,
    duration: 500,
    circular: false,
    vertical: false,
    previousMargin: '0px',
    nextMargin: '0px',
    displayMultipleItems: 1,
    snapToEdge: false,
    easingFunction: 'default',
    layoutType: 'normal',
    transformerType: 'scaleAndFade',
    scrollWithAnimation: true,
    cacheExtent: 0,
  },
  setup(part) {
    const { element } = part
    const dots = element.ownerDocument.createElement('span')
    part.reflect(['vertical'])
    part.watch(['previousMargin', 'nextMargin', 'displayMultipleItems'], () => {
      ownStyle(element, '--before', part.get('previousMargin') || '0px')
      ownStyle(element, '--after', part.get('nextMargin') || '0px')
      ownStyle(element, '--shown', String(Math.max(1, part.get('displayMultipleItems'))))
    })
    let current = 0
    const items = (): HTMLElement[] =>
      // Elements of the DOM's own kind.
      [...element.children].filter((child) => child.localName === 'wx-swiper-item') as HTMLElement[]
    const track = swiperTrack({ items, isCircular: () => part.get('circular'), isVertical: () => part.get('vertical') })
    const itemIdOf = (index: number): string => items()[index]?.getAttribute('item-id') ?? ''
    const draw = (): void => {
      drawDots(part, dots, items().length, current)
      track.place(current, 0)
    }
    let endMove: (() => void) | undefined
    /** Goes there, by the way that `distance` (in items) says. */
    const move = (index: number, source: Source, distance = index - current): void => {
      const count = items().length
      if (index < 0 || index >= count) return
      const hasChanged = index !== current
      const isAnimated = hasChanged || distance !== 0
      track.shift(current, distance, source === 'touch' ? 'from here' : 'from rest', part.get('duration'))
      current = index
      drawDots(part, dots, count, current)
      if (hasChanged) {
        part.set('current', current)
        part.trigger('change', { current, currentItemId: itemIdOf(current), source })
      }
      endMove?.()
      if (!isAnimated) return
      endMove = part.timer(() => {
        track.place(current, 0)
        if (hasChanged) part.trigger('animationfinish', { current, currentItemId: itemIdOf(current), source })
      }, part.get('duration'))
    }
    const step = (by: 1 | -1, source: Source): void => {
      const count = items().length
      const last = Math.max(0, count - Math.max(1, part.get('displayMultipleItems')))
      const next = current + by
      if (part.get('circular') && count > 1) move((next + count) % count, source, by)
      else if (next >= 0 && next <= last) move(next, source)
      // Autoplay that is not circular runs back to the first.
      else if (source === 'autoplay') move(0, source)
      else move(current, source, 0)
    }

    // Where it stands at first is no change.
    let isPlaced = false
    const goTo = (find: () => number): void =>
      // The items are not there yet while the page is being built.
      part.afterRender(() => {
        const wanted = find()
        if (isPlaced && wanted !== current) move(wanted, '')
        else if (items()[wanted]) current = wanted
        isPlaced = true
        draw()
      })
    part.watch(['current'], () => {
      if (part.get('current') !== current || !isPlaced) goTo(() => part.get('current'))
    })
    part.watch(['currentItemId'], () => {
      const wanted = part.get('currentItemId')
      if (wanted !== '') goTo(() => items().findIndex((_, index) => itemIdOf(index) === wanted))
    })
    const looks = ['indicatorDots', 'indicatorColor', 'indicatorActiveColor', 'vertical', 'circular'] as const
    part.watch(looks, () => part.afterRender(draw))
    redraws.set(element, () => part.afterRender(draw))

    let endWait: (() => void) | undefined
    let isHeld = false
    const plan = (): void => {
      endWait?.()
      if (!part.get('autoplay')) return
      endWait = part.timer(() => {
        if (!isHeld && part.isShown()) step(1, 'autoplay')
        plan()
      }, part.get('interval'))
    }
    part.watch(['autoplay', 'interval'], plan)
    part.onDetach(
      followFinger(element, {
        begins: () => items().length > 1,
        moves: (x, y) => {
          const [along, across] = part.get('vertical') ? [y, x] : [x, y]
          if (!isHeld && (Math.abs(along) < 5 || Math.abs(across) > Math.abs(along))) return false
          isHeld = true
          track.place(current, along)
          part.trigger('transition', part.get('vertical') ? { dx: 0, dy: -along } : { dx: -along, dy: 0 })
          return true
        },
        ends: (x, y, speed) => {
          isHeld = false
          const [along, fast] = part.get('vertical') ? [y, speed.y] : [x, speed.x]
          const isMeant = Math.abs(along) > track.length() / 2 || Math.abs(fast) > 0.3
          if (isMeant) step(along < 0 ? 1 : -1, 'touch')
          else move(current, 'touch', 0)
          plan()
        },
      }),
    )
    part.expose({
      swipe(index: number) {
        const count = items().length
        if (!Number.isInteger(index) || index < 0 || index >= count) {
          throw new Error(`<swiper> has ${count} items: there is no item ${index} to swipe to.`)
        }
        move(index, 'touch')
      },
    })
  },
})

const redraws = new WeakMap<Element, () => void>()

/** `<swiper-item>`. */
export const swiperItem: BuiltIn = builtIn({
  tag: 'swiper-item',
  properties: { itemId: '', skipHiddenItemLayout: false },
  setup(part) {
    part.reflect(['itemId'])
    let around: Element | null = null
    part.whenAttached(() => {
      around = part.element.closest('wx-swiper')
      if (around) redraws.get(around)?.()
    })
    part.onDetach(() => around && redraws.get(around)?.())
  },
})
