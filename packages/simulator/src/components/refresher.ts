import { followFinger } from './followFinger'
import { ownStyle } from './ownStyle'
import type { Part } from './part'

/** The properties of a scroll-view's refresher. Lengths in pixels. */
export const refresherProperties = {
  refresherEnabled: false,
  refresherThreshold: 45,
  refresherDefaultStyle: 'black',
  refresherBackground: '#FFF',
  refresherTriggered: false,
}

/** What is pulled out above a scroll-view: pulling, refresh or abort, and restore when the app ends it. */
export function setupRefresher(part: Part<typeof refresherProperties>): void {
  const { element } = part
  const dots = element.ownerDocument.createElement('span')
  dots.className = 'wx-refresher'
  dots.append(...['', '', ''].map(() => element.ownerDocument.createElement('i')))
  let isOpen = false
  let pulled = 0
  const place = (distance: number): void => {
    pulled = distance
    ownStyle(element, '--pull', distance === 0 ? null : `${distance}px`)
  }
  const refresh = (): void => {
    isOpen = true
    place(part.get('refresherThreshold'))
    part.set('refresherTriggered', true)
    part.trigger('refresherrefresh', { dy: pulled })
  }
  part.reflect(['refresherEnabled', 'refresherDefaultStyle', 'refresherTriggered'])
  part.watch(['refresherEnabled', 'refresherBackground'], () => {
    dots.style.backgroundColor = part.get('refresherBackground')
    if (part.get('refresherEnabled')) element.prepend(dots)
    else dots.remove()
  })
  part.watch(['refresherTriggered'], () => {
    if (part.get('refresherTriggered') === isOpen) return
    if (!isOpen) {
      // The app may also begin it.
      part.whenAttached(refresh)
      return
    }
    isOpen = false
    place(0)
    part.trigger('refresherrestore', { dy: 0 })
  })
  part.onDetach(
    followFinger(element, {
      begins: () => part.get('refresherEnabled') && !isOpen && element.scrollTop <= 0,
      moves: (x, y) => {
        if (pulled === 0 && (y < 5 || Math.abs(x) > y)) return false
        element.setAttribute('refresher-pulled', '')
        // It follows half as fast, as the page's own.
        place(Math.max(0, y / 2))
        part.trigger('refresherpulling', { dy: pulled })
        return true
      },
      ends: () => {
        element.removeAttribute('refresher-pulled')
        if (pulled >= part.get('refresherThreshold')) refresh()
        else {
          place(0)
          part.trigger('refresherabort', { dy: 0 })
        }
      },
    }),
  )
}
