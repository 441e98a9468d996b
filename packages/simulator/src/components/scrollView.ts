import { type BuiltIn, builtIn } from './builtIn'

/** `<scroll-view>`: fires `scroll`, `scrolltoupper` and `scrolltolower`. Its refresher is not drawn. */
export const scrollView: BuiltIn = builtIn({
  tag: 'scroll-view',
  properties: {
    scrollX: false,
    scrollY: false,
    upperThreshold: 50,
    lowerThreshold: 50,
    scrollTop: null as unknown,
    scrollLeft: null as unknown,
    scrollIntoView: '',
    scrollWithAnimation: false,
    enableFlex: false,
    showScrollbar: true,
    enhanced: false,
    enableBackToTop: false,
    scrollAnchoring: false,
    usingSticky: false,
    pagingEnabled: false,
    enablePassive: false,
    refresherEnabled: false,
    refresherThreshold: 45,
    refresherDefaultStyle: 'black',
    refresherBackground: '#FFF',
    refresherTriggered: false,
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
    part.reflect(['scrollX', 'scrollY', 'enableFlex', 'showScrollbar'])
    const whenBuilt = (callback: () => void): unknown =>
      element.ownerDocument.defaultView?.requestAnimationFrame(callback)
    part.watch(['scrollTop'], () => {
      const top = part.get('scrollTop')
      if (typeof top === 'number') whenBuilt(() => Object.assign(element, { scrollTop: top }))
    })
    part.watch(['scrollLeft'], () => {
      const left = part.get('scrollLeft')
      if (typeof left === 'number') whenBuilt(() => Object.assign(element, { scrollLeft: left }))
    })
    part.watch(['scrollIntoView'], () => {
      const id = part.get('scrollIntoView')
      if (id !== '') whenBuilt(() => element.querySelector(`[id="${id}"]`)?.scrollIntoView?.())
    })
    let last = { top: 0, left: 0 }
    const seen = new Set<'upper' | 'lower'>(['upper'])
    // An edge is told once, when it is reached, and again only after it was left.
    const tell = (edge: 'upper' | 'lower', near: boolean, direction: string): void => {
      if (near && !seen.has(edge)) part.trigger(`scrollto${edge}`, { direction })
      if (near) seen.add(edge)
      else seen.delete(edge)
    }
    element.addEventListener('scroll', (event) => {
      if (event.target !== element) return
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = element
      const [deltaX, deltaY] = [last.left - scrollLeft, last.top - scrollTop]
      last = { top: scrollTop, left: scrollLeft }
      part.trigger('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX, deltaY })
      const vertical = part.get('scrollY')
      const before = vertical ? scrollTop : scrollLeft
      const after = vertical ? scrollHeight - clientHeight - scrollTop : scrollWidth - clientWidth - scrollLeft
      tell('upper', before <= part.get('upperThreshold'), vertical ? 'top' : 'left')
      tell('lower', after <= part.get('lowerThreshold'), vertical ? 'bottom' : 'right')
    })
  },
})
