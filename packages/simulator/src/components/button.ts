import { type BuiltIn, builtIn } from './builtIn'
import { registerControl, takeTap } from './control'
import { formAround } from './form'

/** `<button>`. `form-type` submits or resets the form around it; `open-type` does nothing here. */
export const button: BuiltIn = builtIn({
  tag: 'button',
  properties: {
    size: 'default',
    type: 'default',
    plain: false,
    disabled: false,
    loading: false,
    formType: '',
    openType: '',
    name: '',
    hoverClass: 'button-hover',
    hoverStartTime: 20,
    hoverStayTime: 70,
    lang: 'en',
    sessionFrom: '',
    sendMessageTitle: '',
    sendMessagePath: '',
    sendMessageImg: '',
    appParameter: '',
    showMessageCard: false,
    businessId: '',
  },
  setup(part) {
    part.element.setAttribute('role', 'button')
    part.reflect(['size', 'type', 'plain', 'disabled', 'loading'])
    part.watch(['disabled'], () => part.element.setAttribute('aria-disabled', String(part.get('disabled'))))
    // A disabled button gives the app no tap.
    const block = (event: { stopPropagation(): void }): void => {
      if (part.get('disabled')) event.stopPropagation()
    }
    part.on('tap', block, { capture: true })
    const act = (): void => {
      const form = formAround(part.element)
      if (part.get('formType') === 'submit') form?.submit(part.element)
      if (part.get('formType') === 'reset') form?.reset(part.element)
    }
    part.on('tap', (event) => {
      takeTap(event)
      act()
    })
    registerControl(part.element, {
      name: () => '',
      value: () => undefined,
      reset: () => undefined,
      activate: () => {
        if (!part.get('disabled')) act()
      },
    })
  },
})
