import { getCurrentPages, useDidHide, useDidShow } from '@tarojs/taro'
import {
  type Context,
  createContext,
  createElement,
  type ReactElement,
  type ReactNode,
  useEffect,
  useState,
} from 'react'
import { claimLoads } from './loads'
import { createVisibility, nowhere, restored, type Visibility } from './visibility'

/** The visibility of the page that a component is in. */
export const PageContext: Context<Visibility> = createContext(nowhere)

interface PageProps {
  /** The `$taroPath` of a page: one for each entry of the page stack. */
  id: string
  children?: ReactNode
}

/**
 * Goes round a page and knows whether it is on screen. That is a fact about the page stack, not a memory of events:
 * Taro runs a page's show after a promise but its hide at once, and a page that navigates in its onLoad gets no hide at
 * all. So the first state comes from the stack, a hide always counts, and a show only for the page on top.
 */
export function Page({ id, children }: PageProps): ReactElement {
  const [page] = useState(() => ({ ...createVisibility(isOnTop(id), restored), loads: claimLoads(id) }))
  useDidShow(() => page.set(isOnTop(id)))
  useDidHide(() => page.set(false))
  // A component that still waits when its page is closed is suspended: it has no effect that could clean up.
  useEffect(() => page.stopWaiting, [page])
  return createElement(PageContext.Provider, { value: page }, children)
}

function isOnTop(id: string): boolean {
  const pages = getCurrentPages()
  return pages[pages.length - 1]?.$taroPath === id
}
