import { type BuiltIn, builtIn } from './builtIn'

/** `<progress>`: a bar, with `show-info` its percentage. It is not animated. */
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
    part.watch(['percent', 'showInfo', 'fontSize'], () => {
      const percent = Math.min(100, Math.max(0, part.get('percent')))
      filled.style.width = `${percent}%`
      element.setAttribute('aria-valuenow', String(percent))
      info.textContent = part.get('showInfo') ? `${percent}%` : ''
      info.style.fontSize = `${part.get('fontSize')}px`
    })
    part.watch(['strokeWidth', 'borderRadius', 'color', 'activeColor', 'backgroundColor'], () => {
      bar.style.height = `${part.get('strokeWidth')}px`
      bar.style.borderRadius = `${part.get('borderRadius')}px`
      bar.style.backgroundColor = part.get('backgroundColor')
      filled.style.backgroundColor = part.get('activeColor') || part.get('color')
    })
  },
})
