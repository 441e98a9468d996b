import { type BuiltIn, builtIn } from './builtIn'

/** `<progress>`: a bar, with `show-info` its percentage. `active` lets it grow, and fires `activeend` when it is there. */
export const progress: BuiltIn = builtIn({
  tag: 'progress',
  properties: {
    percent: 0,
    showInfo: false,
    borderRadius: 0,
    fontSize: 16,
    strokeWidth: 6,
    color: '#09BB07',
    activeColor: '',
    backgroundColor: '#EBEBEB',
    active: false,
    activeMode: 'backwards',
    // Milliseconds for one percent.
    duration: 30,
  },
  setup(part) {
    const { element } = part
    const bar = element.ownerDocument.createElement('span')
    const filled = element.ownerDocument.createElement('span')
    const info = element.ownerDocument.createElement('span')
    bar.className = 'wx-progress-bar'
    bar.append(filled)
    element.prepend(bar, info)
    element.setAttribute('role', 'progressbar')
    let shown = 0
    let end: (() => void) | undefined
    const grow = (from: number, to: number): void => {
      end?.()
      const time = Math.abs(to - from) * part.get('duration')
      filled.style.transition = 'none'
      filled.style.width = `${from}%`
      part.afterRender(() => {
        filled.style.transition = `width ${time}ms linear`
        filled.style.width = `${to}%`
      })
      end = part.timer(() => part.trigger('activeend', { curPercent: to }), time)
    }
    part.watch(['percent', 'active'], () => {
      const percent = Math.min(100, Math.max(0, part.get('percent')))
      if (part.get('active')) grow(part.get('activeMode') === 'forwards' ? shown : 0, percent)
      else {
        filled.style.transition = ''
        filled.style.width = `${percent}%`
      }
      shown = percent
      element.setAttribute('aria-valuenow', String(percent))
    })
    part.watch(['percent', 'showInfo', 'fontSize'], () => {
      info.textContent = part.get('showInfo') ? `${shown}%` : ''
      info.style.fontSize = lengthOf(part.get('fontSize'))
    })
    part.watch(['strokeWidth', 'borderRadius', 'color', 'activeColor', 'backgroundColor'], () => {
      bar.style.height = lengthOf(part.get('strokeWidth'))
      bar.style.borderRadius = lengthOf(part.get('borderRadius'))
      bar.style.backgroundColor = part.get('backgroundColor')
      filled.style.backgroundColor = part.get('activeColor') || part.get('color')
    })
  },
})

function lengthOf(pixels: number): string {
  return `${pixels}px`
}
