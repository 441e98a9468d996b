import { getCurrentInstance, getCurrentPages } from '@tarojs/taro'
import { type ComponentType, createElement, type ForwardRefExoticComponent, forwardRef } from 'react'
import { Page } from './Page'

type Props = Record<string, unknown>
type PageComponent = ComponentType<Props> | ForwardRefExoticComponent<Props>
type Mount = (component: PageComponent, id: string, ...rest: unknown[]) => void

interface App {
  mount: Mount
}

let areMounted = false

/** Whether {@link mountPages} is at work. */
export function arePagesMounted(): boolean {
  return areMounted
}

/**
 * Puts a {@link Page} round every page that Taro mounts from now on. Taro has no hook for that; it mounts pages through
 * `mount` of its current app, an object that it makes after the module scope of app.tsx has run, and for each page of an
 * independent subpackage anew (plugin-framework-react dist/runtime `createReactApp`, runtime dist/dsl/common
 * `createPageConfig`, taro-loader lib/independentPage).
 */
export function mountPages(): () => void {
  // Taro's type for a page component is older than React 18's.
  const current = getCurrentInstance() as unknown as { app: App | null }
  const own = { configurable: true, enumerable: true }
  let { app } = current
  let unwrap = app && wrapMount(app)
  Object.defineProperty(current, 'app', {
    ...own,
    get: () => app,
    set(next: App | null) {
      unwrap?.()
      app = next
      unwrap = app && wrapMount(app)
    },
  })
  areMounted = true
  return () => {
    areMounted = false
    unwrap?.()
    Object.defineProperty(current, 'app', { ...own, writable: true, value: app })
  }
}

function wrapMount(app: App): () => void {
  const { mount } = app
  const own = Object.getOwnPropertyDescriptor(app, 'mount')
  // Not enumerable: WeChat's `App()` copies what is.
  Object.defineProperty(app, 'mount', {
    configurable: true,
    writable: true,
    value(component: PageComponent, id: string, ...rest: unknown[]) {
      mount.call(app, isPage(id) ? inPage(component, id) : component, id, ...rest)
    },
  })
  return () => {
    if (own) Object.defineProperty(app, 'mount', own)
    else Reflect.deleteProperty(app, 'mount')
  }
}

/** Taro mounts custom components, such as a custom tab bar, in the same way. They are on screen with any page. */
function isPage(id: string): boolean {
  return getCurrentPages().some((page) => page.$taroPath === id)
}

/** The page with its {@link Page} round it, of the same kind: Taro gives a class a `ref`, a function a `forwardedRef`. */
function inPage(component: PageComponent, id: string): PageComponent {
  const render = (props: Props) => createElement(Page, { id }, createElement(component, props))
  return takesRef(component) ? forwardRef<unknown, Props>((props, ref) => render({ ...props, ref })) : render
}

/** As Taro decides it (plugin-framework-react dist/runtime `isClassComponent`). */
function takesRef(component: PageComponent): boolean {
  if (component.displayName?.includes('Connect')) return false
  const { render, prototype } = component as { render?: unknown; prototype?: { isReactComponent?: unknown } }
  return typeof render === 'function' || Boolean(prototype?.isReactComponent)
}
