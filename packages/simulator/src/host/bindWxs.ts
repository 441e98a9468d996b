import type { Element as FrameworkElement, GeneralComponent, ShadowedEvent } from 'glass-easel'
import type { ViewContext } from './context'
import { toEventObject } from './eventObject'
import type { TemplateGroup } from './types'
import { createWxsInstances } from './wxsInstance'

type Path = readonly [place: number, ...rest: unknown[]] | null | undefined
type Changed = (value: unknown, old: unknown, owner: unknown, instance: unknown) => void

/** What the compiled templates ask before they call a function of WXS. They have it under `$`: see compileTemplates. */
interface Hooks {
  A: (listener: Changed, path?: Path) => Changed
  C: (owner: object, event: ShadowedEvent<unknown>, listener: (...values: unknown[]) => unknown, path?: Path) => unknown
}

/** Gives the handlers and the `change:` observers that are functions of WXS what WeChat gives them. */
export function bindWxs(group: TemplateGroup, context: ViewContext): void {
  const hooks = group.$ as Hooks | undefined
  if (!hooks) return
  const describe = createWxsInstances(context)
  hooks.A = (listener, path) =>
    isScript(path)
      ? (value, old, owner, element) =>
          // The framework gives the elements themselves.
          listener(value, old, describe(owner as FrameworkElement), describe(element as FrameworkElement))
      : listener
  hooks.C = (owner, event, listener, path) => {
    if (!isScript(path)) return listener.call(owner, event)
    // Plain data, as toEventObject makes it.
    const plain = toEventObject(event, context.realm) as object
    const instance = describe(elementOf(event.currentTarget))
    return listener({ ...plain, instance }, describe(elementOf(owner)))
  }
}

// As the compiler writes it: 0 is the data, 1 and 2 are scripts.
function isScript(path: Path): boolean {
  return path !== null && path !== undefined && path[0] !== 0
}

// A component is seen as its method caller, which has the element as `_$`.
function elementOf(caller: object): FrameworkElement {
  return (caller as { _$?: GeneralComponent })._$ ?? (caller as FrameworkElement)
}
