import { ownClassName } from './selectInTree'

/** An element as an error shows it: `wx-button#save.main`. */
export function elementName(element: Element): string {
  const name = element.localName + (element.id && `#${element.id}`)
  return name + [...element.classList].map((each) => `.${ownClassName(each)}`).join('')
}
