import { type BuiltIn, builtIn } from './builtIn'
import { registerControl, takeTap } from './control'
import type { Part } from './part'
import { reflectDisabled } from './reflectDisabled'

interface Choice {
  readonly value: () => string
  readonly isChecked: () => boolean
  readonly check: (checked: boolean) => void
}

type Kind = 'checkbox' | 'radio'

const choices = new WeakMap<Element, Choice>()
const groups = new WeakMap<Element, (changed: Choice) => void>()

const choiceProperties = { value: '', checked: false, disabled: false, color: '#09BB07', name: '' }

/** `<checkbox>`: a tap turns it over, and its group fires `change`. */
export const checkbox: BuiltIn = builtIn({
  tag: 'checkbox',
  properties: choiceProperties,
  setup: (part) => setupChoice(part, 'checkbox'),
})

/** `<radio>`: a tap checks it, its group unchecks the others and fires `change`. */
export const radio: BuiltIn = builtIn({
  tag: 'radio',
  properties: choiceProperties,
  setup: (part) => setupChoice(part, 'radio'),
})

/** `<checkbox-group>`: `change` has the values that are checked, in document order. */
export const checkboxGroup: BuiltIn = builtIn({
  tag: 'checkbox-group',
  properties: { name: '' },
  setup(part) {
    const values = (): string[] => checked(part.element, 'checkbox').map((choice) => choice.value())
    groups.set(part.element, () => part.trigger('change', { value: values() }))
    registerControl(part.element, { name: () => part.get('name'), value: values, reset: () => uncheck(part.element) })
  },
})

/** `<radio-group>`: `change` has the value that is checked. */
export const radioGroup: BuiltIn = builtIn({
  tag: 'radio-group',
  properties: { name: '' },
  setup(part) {
    part.element.setAttribute('role', 'radiogroup')
    groups.set(part.element, (changed) => {
      for (const choice of checked(part.element, 'radio')) if (choice !== changed) choice.check(false)
      part.trigger('change', { value: changed.value() })
    })
    registerControl(part.element, {
      name: () => part.get('name'),
      value: () => checked(part.element, 'radio')[0]?.value() ?? '',
      reset: () => uncheck(part.element),
    })
  },
})

function setupChoice(part: Part<typeof choiceProperties>, kind: Kind): void {
  const { element } = part
  const box = element.ownerDocument.createElement('span')
  box.className = `wx-${kind}-input`
  element.prepend(box)
  element.setAttribute('role', kind)
  reflectDisabled(part)
  part.watch(['color'], () => box.style.setProperty('--color', part.get('color')))
  let on = false
  const choice: Choice = {
    value: () => part.get('value'),
    isChecked: () => on,
    check: (next) => {
      on = next
      element.setAttribute('aria-checked', String(on))
      part.set('checked', on)
    },
  }
  choices.set(element, choice)
  part.watch(['checked'], () => choice.check(part.get('checked')))
  const activate = (): void => {
    if (part.get('disabled') || (kind === 'radio' && on)) return
    choice.check(!on)
    const group = element.closest(`wx-${kind}-group`)
    if (group) groups.get(group)?.(choice)
  }
  part.on('tap', (event) => {
    takeTap(event)
    activate()
  })
  // The group holds the value for the form; a choice alone is known to its label.
  registerControl(element, { name: () => '', value: () => undefined, reset: () => choice.check(false), activate })
}

function checked(group: Element, kind: Kind): Choice[] {
  return [...group.querySelectorAll(`wx-${kind}`)].flatMap((element) => {
    const choice = choices.get(element)
    return choice?.isChecked() ? [choice] : []
  })
}

function uncheck(group: Element): void {
  for (const element of group.querySelectorAll('wx-checkbox, wx-radio')) choices.get(element)?.check(false)
}
