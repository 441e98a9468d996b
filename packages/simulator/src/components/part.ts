import type { GeneralComponent, ShadowedEvent } from 'glass-easel'
import type { DefineComponentsInput } from '../host/types'

/** What a built-in component asks of the mini program around it. */
export interface ComponentHost extends Omit<DefineComponentsInput, 'space' | 'appSpace' | 'warn'> {
  /** Says in the app's console that something is not simulated; once for each `name` in the life of the app. */
  notSimulated(name: string, instead?: string): void
}

/** One element of a built-in component, as its `setup` sees it. */
export interface Part<TProperties> {
  /** The `<wx-…>` element. What `setup` puts into it stays in front of the app's own children. */
  readonly element: HTMLElement
  readonly host: ComponentHost
  /** The value that a property has now. */
  get<TName extends keyof TProperties>(name: TName): TProperties[TName]
  /** Changes a property as the user does: `model:` bindings of the app hear it. */
  set<TName extends keyof TProperties>(name: TName, value: TProperties[TName]): void
  /** Runs `listener` at once, and again whenever one of the properties changes. */
  watch(names: readonly (keyof TProperties)[], listener: () => void): void
  /** Keeps properties as attributes of the element, for style sheets: `true` is an empty attribute, `false` none. */
  reflect(names: readonly (keyof TProperties)[]): void
  /**
   * Fires an event of this component. It does not bubble: no event of WeChat's own components does.
   * @param answer told what each handler of the app returns
   */
  trigger(type: string, detail?: unknown, answer?: (value: unknown) => void): void
  /** Hears events that reach this element; `capture` hears them before the app. */
  on(type: string, listener: (event: ShadowedEvent<unknown>) => void, options?: { capture: boolean }): void
  /** Gives the component methods that others can call on it: see `DefineComponents`. */
  expose(methods: Record<string, (...values: never[]) => void>): void
  /** Runs when the view has been drawn: the element is in its page, and where there is a layout it has one. */
  afterRender(callback: () => void): void
  /** Runs when the element is in its page; at once when it is. */
  whenAttached(listener: () => void): void
  /** A timer that ends with the element. @returns its end */
  timer(callback: () => void, milliseconds: number): () => void
  /** Whether the element's page is on the screen, and the app in the foreground. */
  isShown(): boolean
  /** Runs when the element leaves the page. */
  onDetach(listener: () => void): void
}

/**
 * @param component an element of the framework that was just created
 * @param defaults the properties, each with the value that it has when the app gives none
 * @param watch adds a listener to the changes of a property
 */
export function createPart<TProperties extends Record<string, unknown>>(
  component: GeneralComponent,
  host: ComponentHost,
  defaults: TProperties,
  watch: (name: keyof TProperties, listener: () => void) => void,
): Part<TProperties> {
  // The host draws into a DOM: a component without an element exists in no environment of ours.
  const element = component.getBackendElement() as unknown as HTMLElement
  const timers = new Set<number>()
  const waiting: (() => void)[] = []
  let isAttached = false
  component.addLifetimeListener('attached', () => {
    isAttached = true
    for (const listener of waiting.splice(0)) listener()
  })
  component.addLifetimeListener('detached', () => {
    isAttached = false
    for (const timer of timers) host.platform.clearTimeout(timer)
  })
  const part: Part<TProperties> = {
    element,
    host,
    get: (name) => convert(component.data[name as string], defaults[name]),
    set: (name, value) => {
      if (component.data[name as string] !== value) component.setData({ [name]: value })
    },
    watch: (names, listener) => {
      for (const name of names) watch(name, listener)
      listener()
    },
    reflect: (names) => {
      for (const name of names) {
        part.watch([name], () => writeAttribute(element, dashed(String(name)), part.get(name)))
      }
    },
    trigger: (type, detail = {}, answer) => {
      const options = { bubbles: false, composed: false }
      const handleListenerReturn = answer && ((value: unknown) => hear(answer, value))
      host.run(() =>
        component.triggerEvent(type, detail, { ...options, ...(handleListenerReturn ? { handleListenerReturn } : {}) }),
      )
    },
    on: (type, listener, options) =>
      // A listener that returns `false` would end the event.
      component.addListener(type, (event) => void listener(event), options),
    expose: (methods) => Object.assign(component, methods),
    afterRender: host.platform.afterRender,
    timer: (callback, milliseconds) => {
      const timer = host.platform.setTimeout(() => {
        timers.delete(timer)
        callback()
      }, milliseconds)
      timers.add(timer)
      return () => {
        timers.delete(timer)
        host.platform.clearTimeout(timer)
      }
    },
    whenAttached: (listener) => {
      if (isAttached) listener()
      else waiting.push(listener)
    },
    isShown: () => host.isForeground() && element.closest<HTMLElement>('wx-page')?.style.display === '',
    onDetach: (listener) => component.addLifetimeListener('detached', listener),
  }
  return part
}

// A handler's `false` ends the event, with or without someone who hears it.
function hear(answer: (value: unknown) => void, value: unknown): boolean {
  answer(value)
  return value !== false
}

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
