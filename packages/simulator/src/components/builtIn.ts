import type { ComponentSpace, GeneralComponentDefinition, NormalizedPropertyType } from 'glass-easel'
import { type ComponentHost, createPart, type Part } from './part'

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
              const watched = new Map<keyof TProperties, (() => void)[]>()
              listeners.set(this, watched)
              const watch = (name: keyof TProperties, listener: () => void): void => {
                watched.set(name, [...(watched.get(name) ?? []), listener])
              }
              const part = createPart(this, host, defaults, watch)
              part.reflect(['hidden', 'ariaLabel'])
              component.setup?.(part)
            },
          },
        })
        .general()
    },
  }
}

// Properties that every component has.
const commonProperties = {
  hidden: false,
  animation: null,
  ariaLabel: '',
  ariaRole: '',
}

// By name: the framework may run in another realm, and the enum has no values to import.
const ANY = 'any' as NormalizedPropertyType
