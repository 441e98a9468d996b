import { type BuiltIn, builtIn } from './builtIn'
import { controlOf, controlsIn, isTapTaken } from './control'

/** `<label>`: a tap on it goes to the control that `for` names, or to the first one inside. */
export const label: BuiltIn = builtIn({
  tag: 'label',
  properties: { for: '', name: '' },
  setup(part) {
    part.on('tap', (event) => {
      if (isTapTaken(event)) return
      const named = part.get('for')
      const target = named === '' ? undefined : part.element.closest('wx-page')?.querySelector(`[id="${named}"]`)
      const control =
        named === '' ? controlsIn(part.element).find((each) => each.activate) : target && controlOf(target)
      control?.activate?.()
    })
  },
})
