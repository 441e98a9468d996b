import type { ShadowedEvent } from 'glass-easel'

/** What a form and a label know of a component that holds a value. */
export interface Control {
  /** The key in the form's values. A control without one is not submitted. */
  readonly name: () => string
  readonly value: () => unknown
  /** Back to the component's empty state, as WeChat's form reset does (not to the first value). */
  readonly reset: () => void
  /** What a tap on the control's label does. */
  readonly activate?: () => void
}

const controls = new WeakMap<Element, Control>()
const handled = new WeakSet<object>()

/** Makes an element known to the forms and labels around it. */
export function registerControl(element: Element, control: Control): void {
  controls.set(element, control)
}

/** The controls in `root`, in document order. */
export function controlsIn(root: Element): Control[] {
  const found: Control[] = []
  for (const element of root.querySelectorAll('*')) {
    const control = controls.get(element)
    if (control) found.push(control)
  }
  return found
}

/** The control that an element is. */
export function controlOf(element: Element): Control | undefined {
  return controls.get(element)
}

/** Says that a control took this tap, so that a label around it does not give it a second one. */
export function takeTap(event: ShadowedEvent<unknown>): void {
  handled.add(sharedEvent(event))
}

/** Whether a control took this tap. */
export function isTapTaken(event: ShadowedEvent<unknown>): boolean {
  return handled.has(sharedEvent(event))
}

// glass-easel gives each listener an object of its own, made from the one event that travels.
function sharedEvent(event: ShadowedEvent<unknown>): object {
  return Object.getPrototypeOf(event) as object
}
