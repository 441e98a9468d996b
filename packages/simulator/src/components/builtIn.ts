import type { ComponentSpace, GeneralComponentDefinition, NormalizedPropertyType, ShadowedEvent } from 'glass-easel'
import type { DefineComponentsInput } from '../host/types'

/** What a built-in component asks of the mini program around it. */
export type ComponentHost = Pick<DefineComponentsInput, 'navigate' | 'assetUrl'>

/** One element of a built-in component, as its `setup` sees it. */
export interface Part<TProperties> {
  /** The `<wx-…>` element. What `setup` puts into it stays in front of the app's own children. */
  readonly element: HTMLElement
  readonly host: ComponentHost
  /** The value that a property has now. */
  get<TName extends keyof TProperties>(name: TName): TProperties[TName]
  /** Runs `listener` at once, and again whenever the app changes one of the properties. */
  watch(names: readonly (keyof TProperties)[], listener: () => void): void
  /** Keeps properties as attributes of the element, for style sheets: `true` is an empty attribute, `false` none. */
  reflect(names: readonly (keyof TProperties)[]): void
  /** Fires an event of this component. It does not bubble: no event of WeChat's own components does. */
  trigger(type: string, detail: unknown): void
  /** Hears events that reach this element; `capture` hears them before the app. */
  on(type: string, listener: (event: ShadowedEvent<unknown>) => void, options?: { capture: boolean }): void
  /** Gives the component methods that others can call on it. */
  expose(methods: Record<string, () => void>): void
  /** Runs when the element leaves the page. */
  onDetach(listener: () => void): void
}

/** A built-in component of WeChat: its tag, its properties and what it does. */
export interface BuiltIn {
  readonly tag: string
  readonly define: (space: ComponentSpace, host: ComponentHost) => GeneralComponentDefinition
}

/**
 * Describes a built-in component. Each property is written as its default, which also gives its type (`null`: any).
 * It needs no template: `setup` builds the parts with the DOM, and the app's children follow them.
 */
export function builtIn<TProperties extends Record<string, unknown>>(component: {
  readonly tag: string
  readonly properties: TProperties
  readonly setup?: (part: Part<TProperties>) => void
}): BuiltIn {
  return {
    tag: component.tag,
    define: (space, host) => {
      const listeners = new WeakMap<object, Map<keyof TProperties, (() => void)[]>>()
      const defaults = { ...commonProperties, ...component.properties }
      return space
        .defineComponent({
          is: `wx-${component.tag}`,
          options: { virtualHost: false, multipleSlots: false },
          properties: Object.fromEntries(
            Object.entries(defaults).map(([name, value]) => [
              name,
              {
                // Any: a framework gives `null` for what it does not set, and the conversion is ours.
                type: ANY,
                value,
                observer(this: object) {
                  for (const listener of listeners.get(this)?.get(name) ?? []) listener()
                },
              },
            ]),
          ),
          lifetimes: {
            created() {
              // The host draws into a DOM: a component without an element exists in no environment of ours.
              const element = this.getBackendElement() as unknown as HTMLElement
              const watched = new Map<keyof TProperties, (() => void)[]>()
              listeners.set(this, watched)
              const part: Part<TProperties> = {
                element,
                host,
                get: (name) => convert(this.data[name as string], defaults[name]),
                watch: (names, listener) => {
                  for (const name of names) watched.set(name, [...(watched.get(name) ?? []), listener])
                  listener()
                },
                reflect: (names) => {
                  for (const name of names) {
                    part.watch([name], () => writeAttribute(element, dashed(String(name)), part.get(name)))
                  }
                },
                trigger: (type, detail) => this.triggerEvent(type, detail, { bubbles: false, composed: false }),
                on: (type, listener, options) =>
                  // A listener that returns `false` would end the event.
                  this.addListener(type, (event) => void listener(event), options),
                expose: (methods) => Object.assign(this, methods),
                onDetach: (listener) => this.addLifetimeListener('detached', listener),
              }
              part.reflect(['hidden', 'ariaLabel'])
              component.setup?.(part)
            },
          },
        })
        .general()
    },
  }
}

// Properties that every component has. What a press looks like is left to style sheets.
const commonProperties = {
  hidden: false,
  animation: null,
  ariaLabel: '',
  ariaRole: '',
  hoverClass: '',
  hoverStopPropagation: false,
  hoverStartTime: 50,
  hoverStayTime: 400,
}

// By name: the framework may run in another realm, and the enum has no values to import.
const ANY = 'any' as NormalizedPropertyType

// As WeChat converts a property's value to its type.
function convert<TValue>(value: unknown, initial: TValue): TValue {
  if (value === null || value === undefined) return initial
  // Each branch makes a value of the type of `initial`, which the compiler does not follow.
  if (typeof initial === 'string') return String(value) as TValue
  if (typeof initial === 'boolean') return Boolean(value) as TValue
  if (typeof initial === 'number') return (Number.isNaN(Number(value)) ? initial : Number(value)) as TValue
  if (Array.isArray(initial)) return (Array.isArray(value) ? value : initial) as TValue
  return value as TValue
}

function writeAttribute(element: HTMLElement, name: string, value: unknown): void {
  if (value === false || value === '' || value === null || value === undefined) element.removeAttribute(name)
  else element.setAttribute(name, value === true ? '' : String(value))
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
