import type { Element as FrameworkElement, GeneralComponent } from 'glass-easel'
import { ownStyle } from '../components/ownStyle'
import type { ViewContext } from './context'
import { elementAt } from './framework'

/** What a WXS function gets of an element: `ComponentDescriptor` (framework/view/interactive-animation). */
export type WxsInstance = Readonly<Record<string, (...values: never[]) => unknown>>

/** Gives each element the one instance that WXS functions see of it. */
export function createWxsInstances(context: ViewContext): (element: FrameworkElement) => WxsInstance {
  const known = new WeakMap<object, WxsInstance>()
  const describe = (element: FrameworkElement): WxsInstance => {
    const instance = known.get(element) ?? describeNew(element, context, describe)
    known.set(element, instance)
    return instance
  }
  return describe
}

function describeNew(
  element: FrameworkElement,
  { gate, glassEasel, platform, realm, window }: ViewContext,
  describe: (element: FrameworkElement) => WxsInstance,
): WxsInstance {
  const state = {}
  // The host draws into a DOM.
  const dom = element.getBackendElement() as unknown as HTMLElement
  const find = (selector: string): WxsInstance[] =>
    [...dom.querySelectorAll(selector)].flatMap((node) => {
      const found = elementAt(node)
      return found ? [describe(found)] : []
    })
  const inRealm = (value: unknown): unknown => realm.fromJSON(JSON.stringify(value ?? null))
  return {
    selectComponent: (selector: string) => find(selector)[0],
    selectAllComponents: find,
    setStyle(style: string | Readonly<Record<string, string>>) {
      // A text is read as the browser reads it.
      const given = window.document.createElement('div')
      if (typeof style === 'string') given.setAttribute('style', style)
      else for (const [name, value] of Object.entries(style)) given.style.setProperty(dashed(name), String(value))
      for (const name of Array.from(given.style)) ownStyle(dom, name, given.style.getPropertyValue(name))
    },
    addClass: (name: string) => dom.classList.add(name),
    removeClass: (name: string) => dom.classList.remove(name),
    hasClass: (name: string) => dom.classList.contains(name),
    getDataset: () => ({ ...element.dataset }),
    callMethod(name: string, value: unknown) {
      const caller = glassEasel.Component.isComponent(element) ? element.getMethodCaller() : undefined
      // The caller has whatever the app's component has.
      const method = (caller as Record<string, unknown> | undefined)?.[name]
      if (typeof method === 'function') gate.run(() => method.call(caller, inRealm(value)))
    },
    triggerEvent: (name: string, detail: unknown) =>
      gate.run(() => glassEasel.Event.triggerEvent(element as GeneralComponent, name, inRealm(detail))),
    getState: () => state,
    requestAnimationFrame: (callback: () => void) => platform.afterRender(callback),
    setTimeout: (callback: () => void, milliseconds: number) => platform.setTimeout(callback, milliseconds),
    clearTimeout: (timer: number) => platform.clearTimeout(timer),
    getComputedStyle(names: readonly string[]) {
      const style = window.getComputedStyle(dom)
      return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(dashed(name))]))
    },
    getBoundingClientRect() {
      const { left, top, right, bottom, width, height } = dom.getBoundingClientRect()
      return { left, top, right, bottom, width, height }
    },
  }
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
