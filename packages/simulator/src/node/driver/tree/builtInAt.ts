import type { GeneralComponent } from 'glass-easel'

/** A component of WeChat's own, as the driver sees it. */
export interface BuiltInComponent {
  /** As in WXML: `button`. */
  readonly tag: string
  /** The properties as the app set them, not converted. */
  readonly data: Readonly<Record<string, unknown>>
  /**
   * Calls one of the methods that stand for what a user does (`DefineComponents`).
   * @throws Error when the component has no such method, or a user could not do it
   */
  call(method: string, ...values: unknown[]): void
}

/** The built-in component that an element is; `undefined` for plain elements and for the app's own components. */
export function builtInAt(element: Element): BuiltInComponent | undefined {
  // The framework keeps its element on the DOM's.
  const { __wxElement: component } = element as { __wxElement?: Partial<GeneralComponent> }
  if (!component?.is?.startsWith('wx-') || !component.data) return undefined
  const { is, data, getMethodCaller } = component as GeneralComponent
  const tag = is.slice('wx-'.length)
  return {
    tag,
    data,
    call(name, ...values) {
      // The caller has whatever the component exposes.
      const caller = getMethodCaller.call(component) as unknown as Record<string, unknown>
      const method = caller[name]
      if (typeof method !== 'function') throw new Error(`<${tag}> has no method ${name}().`)
      method.apply(caller, values)
    },
  }
}
