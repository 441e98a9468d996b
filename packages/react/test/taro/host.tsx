import { createReactApp } from '@tarojs/plugin-framework-react/dist/runtime'
import { createPageConfig } from '@tarojs/runtime'
import { act } from '@testing-library/react'
import * as React from 'react'
import * as ReactDOM from 'react-dom/client'
import { type NativePage, platform } from './platform'

let stamp = 0

function App({ children }: { children?: React.ReactNode }) {
  return <main>{children}</main>
}

/** What the native side does when a user launches the app, as `createReactApp` and Taro's router see it. */
export async function launch(): Promise<void> {
  document.body.innerHTML = '<div id="app"></div>'
  const app = createReactApp(App, React, ReactDOM, { appId: 'app' })
  await act(async () => app.onLaunch({}))
}

/** A page of the app, not yet in the stack. */
export function createPage(component: unknown, name = 'pages/some/index'): NativePage {
  // Taro's types of a page and of a native page instance have nothing to do with each other.
  return createPageConfig(component as never, name, {}, {}) as unknown as NativePage
}

/** `navigateTo`: hides the page on top, loads and shows the new one, in WeChat's order. */
export async function navigateTo(component: unknown): Promise<NativePage> {
  const page = createPage(component)
  await act(async () => {
    platform.pages[platform.pages.length - 1]?.onHide()
    load(page)
    page.onShow()
  })
  return page
}

export function load(page: NativePage, params: Record<string, string> = {}): void {
  platform.pages.push(page)
  stamp += 1
  page.onLoad({ ...params, stamp })
}

/** `navigateBack`: unloads the page on top and shows the one below. */
export async function navigateBack(): Promise<void> {
  await act(async () => {
    platform.pages.pop()?.onUnload()
    platform.pages[platform.pages.length - 1]?.onShow()
  })
}

/** The user leaves the app: the page on top and the app are hidden. */
export async function background(): Promise<void> {
  await act(async () => {
    platform.pages[platform.pages.length - 1]?.onHide()
    platform.appHide.emit({})
  })
}

/** The user comes back: the app and the page on top are shown. */
export async function foreground(): Promise<void> {
  await act(async () => {
    platform.appShow.emit({})
    platform.pages[platform.pages.length - 1]?.onShow()
  })
}

/** The user closes everything. */
export async function close(): Promise<void> {
  await act(async () => {
    while (platform.pages.length > 0) platform.pages.pop()?.onUnload()
  })
}
