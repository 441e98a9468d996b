import { focusManager } from '@tanstack/react-query'
import { offAppHide, offAppShow, onAppHide, onAppShow } from '@tarojs/taro'
import { app } from '../page/visibility'
import { isH5 } from '../platform/isH5'

/** The app's show and hide, for its pages and, on mini programs, for TanStack's `focusManager`. */
export function followApp(): () => void {
  // Not every platform has these four (WeChat's base library has them from 2.1.2 on).
  if (typeof onAppShow !== 'function' || typeof onAppHide !== 'function') return () => {}
  const follow = (shown: boolean) => () => {
    app.set(shown)
    if (!isH5()) focusManager.setFocused(shown)
  }
  const show = follow(true)
  const hide = follow(false)
  onAppShow(show)
  onAppHide(hide)
  return () => {
    if (typeof offAppShow === 'function') offAppShow(show)
    if (typeof offAppHide === 'function') offAppHide(hide)
    app.set(true)
    if (!isH5()) focusManager.setFocused(undefined)
  }
}
