import { type BuiltIn, builtIn } from './builtIn'
import { registerControl, takeTap } from './control'
import { reflectDisabled } from './reflectDisabled'

/** `<switch>`: turns over by itself at a tap and fires `change` with `{ value: boolean }`. */
export const switchComponent: BuiltIn = builtIn({
  tag: 'switch',
  properties: { checked: false, disabled: false, type: 'switch', color: '#04BE02', name: '' },
  setup(part) {
    const knob = part.element.ownerDocument.createElement('span')
    part.element.prepend(knob)
    part.element.setAttribute('role', 'switch')
    reflectDisabled(part)
    let on = false
    const show = (next: boolean): void => {
      on = next
      part.element.setAttribute('aria-checked', String(on))
      knob.className = part.get('type') === 'checkbox' ? 'wx-checkbox-input' : 'wx-switch-input'
      knob.style.setProperty('--color', part.get('color'))
    }
    part.watch(['checked'], () => show(part.get('checked')))
    part.watch(['color', 'type'], () => show(on))
    const turn = (): void => {
      if (part.get('disabled')) return
      show(!on)
      part.set('checked', on)
      part.trigger('change', { value: on })
    }
    part.on('tap', (event) => {
      takeTap(event)
      turn()
    })
    registerControl(part.element, {
      name: () => part.get('name'),
      value: () => on,
      reset: () => {
        show(false)
        part.set('checked', false)
      },
      activate: turn,
    })
  },
})
