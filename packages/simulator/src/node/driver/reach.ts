import type { Target, TouchOptions } from './actions'
import { elementOf } from './elementHandle'
import type { Finders } from './finders'
import { accessibleName } from './tree/accessibleName'
import { controlAt, controlNamed } from './tree/controlAt'
import { isDisabled } from './tree/controlState'
import { elementName } from './tree/elementName'
import { quote, toTextPattern } from './tree/textPattern'
import { isVisible } from './tree/visibleText'
import type { Wait } from './waiter'

/** The kind of component that an action is for. */
export interface Control {
  tags: readonly string[]
  /** As an error names it. */
  is: string
}

/** Waits until a user could touch the target, and gives its element: the control, when there has to be one. */
export type Reach = (target: Target, options?: TouchOptions, control?: Control) => Promise<Element>

interface ReachInput {
  finders: Finders
  wait: Wait
  page(): Element
  /** Throws when nobody can touch anything. */
  refuse(): void
}

/** Puts the waiting, and the refusing, in front of every action. */
export function createReach({ finders, wait, page, refuse }: ReachInput): Reach {
  // A text is looked for at each look, as the app may draw its element anew meanwhile.
  const searchOf = (target: Target, control?: Control): (() => Element | undefined) => {
    if (typeof target !== 'string' && !(target instanceof RegExp)) {
      const element = elementOf(target)
      return () => element
    }
    const pattern = toTextPattern(target)
    return () => (control && controlNamed(page(), control.tags, pattern)) ?? finders.queryByText(target)?.element
  }
  return async (target, { timeout, force = false } = {}, control) => {
    refuse()
    const search = searchOf(target, control)
    let missing = ''
    let hint = ''
    // What no waiting puts right is an error at once.
    const look = (): Element | Error | undefined => {
      const found = search()
      hint = ''
      missing = `${describe(target, control)} is on screen`
      if (!found) {
        if (typeof target === 'string' && /^[#.][\w-]+$/.test(target)) {
          hint = `A string is a text on screen. For a selector: find(${quote(target)}), and give what it finds.`
        }
        return undefined
      }
      const name = elementName(found)
      if (!page().contains(found)) return new Error(`The <${name}> is not on the visible page any more. Find it again.`)
      missing = `<${name}> can be seen`
      if (!isVisible(found)) return undefined
      const element = control ? controlAt(found, control.tags) : found
      if (!element) return new Error(`<${name}> is no ${control?.is}, and is not the label of one.`)
      if (force || !isDisabled(element)) return element
      missing = `<${elementName(element)}> "${accessibleName(element)}" is enabled`
      hint = 'To see what a disabled one does, touch it with { force: true }.'
      return undefined
    }
    const reached = await wait(look, { timeout, message: () => missing, hint: () => hint })
    if (reached instanceof Error) throw reached
    // A dialog may have come up meanwhile.
    refuse()
    return reached
  }
}

function describe(target: Target, control?: Control): string {
  if (typeof target !== 'string' && !(target instanceof RegExp)) return 'the element'
  return `${control ? `a ${control.is} with the label or the text` : 'the text'} ${quote(target)}`
}
