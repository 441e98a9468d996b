import { type BuiltIn, builtIn } from './builtIn'
import { pixelsOf } from './pixelsOf'
import { refresherProperties, setupRefresher } from './refresher'

/** `<scroll-view>`: fires `scroll`, and `scrolltoupper` and `scrolltolower` when an edge is reached. */
export const scrollView: BuiltIn = builtIn({
  tag: 'scroll-view',
  properties: {
    ...refresherProperties,
    scrollX: false,
    scrollY: false,
    upperThreshold: 50,
    lowerThreshold: 50,
    // Pixels, or with a unit.
    scrollTop: null as unknown,
    scrollLeft: null as unknown,
    scrollIntoView: '',
    scrollIntoViewOffset: 0,
    scrollWithAnimation: false,
    enableFlex: false,
    showScrollbar: true,
    enhanced: false,
    enableBackToTop: false,
    scrollAnchoring: false,
    usingSticky: false,
    pagingEnabled: false,
    enablePassive: false,
    refresherTwoLevelEnabled: false,
    refresherTwoLevelTriggered: false,
    refresherTwoLevelThreshold: 150,
    refresherTwoLevelCloseThreshold: 80,
    refresherTwoLevelScrollEnabled: false,
    refresherBallisticRefreshEnabled: false,
    refresherTwoLevelPinned: false,
    bounces: true,
    fastDeceleration: false,
    type: 'list',
    associativeContainer: '',
    reverse: false,
    clip: true,
    cacheExtent: null as unknown,
    minDragDistance: 18,
    scrollIntoViewWithinExtent: false,
    scrollIntoViewAlignment: 'start',
    padding: null as unknown,
  },
  setup(part) {
    const { element } = part
    part.reflect(['scrollX', 'scrollY', 'enableFlex', 'showScrollbar', 'pagingEnabled'])
    const scrollTo = (place: { top?: number; left?: number }): void =>
      part.afterRender(() =>
        element.scrollTo?.({ ...place, behavior: part.get('scrollWithAnimation') ? 'smooth' : 'instant' }),
      )
    part.watch(['scrollTop'], () => {
      const top = pixelsOf(part.get('scrollTop'), element)
      if (top !== undefined) scrollTo({ top })
    })
    part.watch(['scrollLeft'], () => {
      const left = pixelsOf(part.get('scrollLeft'), element)
      if (left !== undefined) scrollTo({ left })
    })
    part.watch(['scrollIntoView'], () => {
      const id = part.get('scrollIntoView')
      if (id === '') return
      part.afterRender(() => {
        const target = element.querySelector(`[id="${id}"]`)
        if (!target) return
        // Not the browser's own `scrollIntoView`: it scrolls the page too.
        const [inner, outer] = [target.getBoundingClientRect(), element.getBoundingClientRect()]
        const share = { center: 0.5, end: 1 }[part.get('scrollIntoViewAlignment')] ?? 0
        const room = { x: outer.width - inner.width, y: outer.height - inner.height }
        scrollTo({
          ...(part.get('scrollY') ? { top: element.scrollTop + inner.top - outer.top - room.y * share } : {}),
          ...(part.get('scrollX') ? { left: element.scrollLeft + inner.left - outer.left - room.x * share } : {}),
        })
      })
    })
    let last = { top: 0, left: 0 }
    const seen = new Set<'upper' | 'lower'>(['upper'])
    const edge = (name: 'upper' | 'lower'): void => {
      const sides = part.get('scrollY') ? { upper: 'top', lower: 'bottom' } : { upper: 'left', lower: 'right' }
      part.trigger(`scrollto${name}`, { direction: sides[name] })
    }
    // An edge is told once, when it is reached, and again only after it was left.
    const tell = (name: 'upper' | 'lower', isNear: boolean): void => {
      if (isNear && !seen.has(name)) edge(name)
      if (isNear) seen.add(name)
      else seen.delete(name)
    }
    element.addEventListener('scroll', (event) => {
      if (event.target !== element) return
      // The framework listens to the same DOM event for the app: it would hear of it twice.
      event.stopImmediatePropagation()
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = element
      const [deltaX, deltaY] = [last.left - scrollLeft, last.top - scrollTop]
      last = { top: scrollTop, left: scrollLeft }
      part.trigger('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX, deltaY })
      const isVertical = part.get('scrollY')
      const before = isVertical ? scrollTop : scrollLeft
      const after = isVertical ? scrollHeight - clientHeight - scrollTop : scrollWidth - clientWidth - scrollLeft
      tell('upper', before <= part.get('upperThreshold'))
      tell('lower', after <= part.get('lowerThreshold'))
    })
    setupRefresher(part)
    let isDragged = false
    const tellDrag = (type: 'dragstart' | 'dragging' | 'dragend'): void => {
      isDragged = type !== 'dragend'
      const { scrollTop, scrollLeft } = element
      if (part.get('enhanced')) part.trigger(type, { scrollTop, scrollLeft })
    }
    element.addEventListener('touchmove', () => tellDrag(isDragged ? 'dragging' : 'dragstart'), { passive: true })
    for (const type of ['touchend', 'touchcancel']) {
      element.addEventListener(type, () => isDragged && tellDrag('dragend'))
    }
  },
})
