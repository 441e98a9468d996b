import { type BuiltIn, builtIn } from './builtIn'
import { listenTap } from './listenTap'
import { ownStyle } from './ownStyle'

/** `<page-container>`: slides over the page. Going back leaves the page, and does not close it first. */
export const pageContainer: BuiltIn = builtIn({
  tag: 'page-container',
  properties: {
    show: false,
    duration: 300,
    zIndex: 100,
    overlay: true,
    position: 'bottom',
    round: false,
    closeOnSlideDown: false,
    overlayStyle: '',
    customStyle: '',
  },
  setup(part) {
    const { element } = part
    const overlay = element.ownerDocument.createElement('span')
    part.reflect(['show', 'position', 'round'])
    part.watch(['overlay', 'overlayStyle', 'show'], () => {
      overlay.className = 'wx-page-container-overlay'
      overlay.setAttribute('style', part.get('overlayStyle'))
      if (part.get('overlay') && part.get('show')) element.before(overlay)
      else overlay.remove()
    })
    part.watch(['zIndex', 'duration'], () => {
      ownStyle(element, 'z-index', String(part.get('zIndex') + 1))
      overlay.style.zIndex = String(part.get('zIndex'))
      ownStyle(element, '--duration', `${part.get('duration')}ms`)
    })
    listenTap(overlay, () => part.trigger('clickoverlay'))
    let isShown = false
    part.watch(['show'], () => {
      if (part.get('show') === isShown) return
      isShown = part.get('show')
      const name = isShown ? 'enter' : 'leave'
      part.trigger(`before${name}`)
      part.trigger(name)
      part.timer(() => part.trigger(`after${name}`), part.get('duration'))
    })
    part.onDetach(() => overlay.remove())
  },
})
