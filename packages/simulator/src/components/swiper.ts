import { type BuiltIn, builtIn } from './builtIn'
import { dragScroll } from './dragScroll'

type Source = 'touch' | 'autoplay' | ''

/**
 * `<swiper>`: items in a row (or column) that snaps into place. `change` says where it went and why. It does not wrap
 * around under a finger, `circular` only lets autoplay start again.
 */
export const swiper: BuiltIn = builtIn({
  tag: 'swiper',
  properties: {
    indicatorDots: false,
    indicatorColor: 'rgba(0, 0, 0, .3)',
    indicatorActiveColor: '#000000',
    autoplay: false,
    current: 0,
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
    indicatorType: 'normal',
    indicatorMargin: 10,
    indicatorSpacing: 4,
    indicatorRadius: 4,
    indicatorWidth: 8,
    indicatorHeight: 8,
    indicatorAlignment: 'auto',
    indicatorOffset: [] as unknown[],
    scrollWithAnimation: true,
    cacheExtent: 0,
  },
  setup(part) {
    const { element } = part
    const window = element.ownerDocument.defaultView
    const dots = element.ownerDocument.createElement('span')
    dots.className = 'wx-swiper-dots'
    part.reflect(['vertical'])
    let current = 0
    const items = (): Element[] => [...element.children].filter((child) => child.localName === 'wx-swiper-item')
    const length = (): number => (part.get('vertical') ? element.clientHeight : element.clientWidth)
    const drawDots = (): void => {
      dots.replaceChildren(
        ...items().map((_, index) => {
          const dot = element.ownerDocument.createElement('i')
          dot.style.backgroundColor = part.get(index === current ? 'indicatorActiveColor' : 'indicatorColor')
          return dot
        }),
      )
      if (part.get('indicatorDots')) element.prepend(dots)
      else dots.remove()
    }
    const settle = (index: number, source: Source): void => {
      if (index === current || index < 0 || index >= items().length) return
      current = index
      drawDots()
      const currentItemId = items()[index]?.getAttribute('item-id') ?? ''
      part.trigger('change', { current, currentItemId, source })
      part.trigger('animationfinish', { current, currentItemId, source })
    }
    const move = (index: number, smooth: boolean): void => {
      const offset = { [part.get('vertical') ? 'top' : 'left']: index * length() }
      // A window without layout has nothing to scroll.
      element.scrollTo?.({ ...offset, behavior: smooth ? 'smooth' : 'instant' })
    }
    part.watch(['current'], () => {
      const index = part.get('current')
      window?.requestAnimationFrame(() => {
        move(index, true)
        settle(index, '')
        drawDots()
      })
    })
    part.watch(['indicatorDots', 'indicatorColor', 'indicatorActiveColor'], drawDots)
    element.addEventListener('scroll', () => {
      const offset = part.get('vertical') ? element.scrollTop : element.scrollLeft
      const index = Math.round(offset / (length() || 1))
      // Told when the item has arrived, not on the way to it.
      if (Math.abs(offset - index * length()) < 1) settle(index, 'touch')
    })
    part.onDetach(dragScroll(element, () => (part.get('vertical') ? 'vertical' : 'horizontal')))
    let timer: number | undefined
    part.watch(['autoplay', 'interval'], () => {
      window?.clearInterval(timer)
      if (!part.get('autoplay')) return
      timer = window?.setInterval(() => {
        const next = (current + 1) % Math.max(1, items().length)
        move(next, next > 0)
        settle(next, 'autoplay')
      }, part.get('interval'))
    })
    part.onDetach(() => window?.clearInterval(timer))
  },
})

/** `<swiper-item>`. */
export const swiperItem: BuiltIn = builtIn({
  tag: 'swiper-item',
  properties: { itemId: '', skipHiddenItemLayout: false },
  setup(part) {
    part.reflect(['itemId'])
  },
})
