import { accessibleName } from './accessibleName'
import { builtInAt } from './builtInAt'
import type { Match } from './elementsWithText'
import type { TextPattern } from './textPattern'
import { isVisible } from './visibleText'

// What a screen reader takes a component for. The platform says nothing of it: these are ARIA's for the same things.
const IMPLICIT: Record<string, string | undefined> = {
  button: 'button',
  checkbox: 'checkbox',
  'checkbox-group': 'group',
  form: 'form',
  icon: 'img',
  image: 'img',
  input: 'textbox',
  navigator: 'link',
  picker: 'combobox',
  progress: 'progressbar',
  radio: 'radio',
  'radio-group': 'radiogroup',
  slider: 'slider',
  switch: 'switch',
  textarea: 'textbox',
}

/** The role that an element has: the app's own `aria-role` or `role`, or else that of its component. */
export function roleOf(element: Element): string | undefined {
  const component = builtInAt(element)
  const given = component?.data.ariaRole || element.getAttribute('aria-role') || element.getAttribute('role')
  return given ? String(given) : component && IMPLICIT[component.tag]
}

/** The visible elements of a role, in document order; with `name`, only those of that accessible name. */
export function elementsWithRole(root: Element, role: string, name?: TextPattern): Match[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    if (roleOf(element) !== role) return []
    const own = name ? accessibleName(element) : ''
    if ((name && !name.fits(own)) || !isVisible(element)) return []
    return [{ element, isWhole: name?.isAll(own) ?? true }]
  })
}

/** The roles on the screen with their names, one a line, for an error. */
export function drawRoles(root: Element): string {
  const lines = [...root.querySelectorAll('*')].flatMap((element) => {
    const role = roleOf(element)
    return role && isVisible(element) ? [`  ${role} "${accessibleName(element)}"`] : []
  })
  return lines.length === 0 ? 'Nothing on screen has a role.' : `Roles on screen:\n${lines.join('\n')}`
}
