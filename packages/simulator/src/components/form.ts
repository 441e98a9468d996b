import { type BuiltIn, builtIn } from './builtIn'
import { controlsIn } from './control'

interface Form {
  readonly submit: (button: Element) => void
  readonly reset: (button: Element) => void
}

const forms = new WeakMap<Element, Form>()

/**
 * `<form>`: `submit` has the values of the named controls in `detail.value`; `reset` empties them. There is nobody
 * to report to: `report-submit` does nothing, and `formId` is empty.
 */
export const form: BuiltIn = builtIn({
  tag: 'form',
  properties: { reportSubmit: false, reportSubmitTimeout: 0, name: '' },
  setup(part) {
    const form: Form = {
      submit: (button) => {
        const value: Record<string, unknown> = {}
        for (const control of controlsIn(part.element)) {
          if (control.name() !== '') value[control.name()] = control.value()
        }
        part.trigger('submit', { value, target: targetOf(button), formId: '' })
      },
      reset: (button) => {
        for (const control of controlsIn(part.element)) control.reset()
        part.trigger('reset', { target: targetOf(button) })
      },
    }
    forms.set(part.element, form)
    part.expose({ submit: () => form.submit(part.element), reset: () => form.reset(part.element) })
  },
})

/** The form that an element is in. */
export function formAround(element: Element): Form | undefined {
  const around = element.closest('wx-form')
  return around ? forms.get(around) : undefined
}

function targetOf({ id, __wxElement: component }: Element & { __wxElement?: { dataset: object } }): object {
  return { id, dataset: { ...component?.dataset }, offsetLeft: 0, offsetTop: 0 }
}
