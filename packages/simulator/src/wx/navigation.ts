import type { HostContext } from '../host/context'
import { createEventChannel } from '../host/eventChannel'
import type { PageStack } from '../host/pageStack'
import type { NavigateMethod } from '../host/types'
import { type ApiMaker, parameterError } from './api'

/** `wx.navigateTo` and its siblings. */
export function navigation(context: HostContext, api: ApiMaker, stack: PageStack): Record<string, unknown> {
  const open = (method: NavigateMethod) =>
    api(method, ({ url, events }) => {
      if (typeof url !== 'string') throw new Error(parameterError('url', 'String', url))
      const channel = createEventChannel(context, events as Record<string, unknown> | undefined)
      stack.navigate(method, { url, channel })
      return method === 'navigateTo' ? { eventChannel: channel } : undefined
    })
  return {
    navigateTo: open('navigateTo'),
    redirectTo: open('redirectTo'),
    reLaunch: open('reLaunch'),
    switchTab: open('switchTab'),
    navigateBack: api('navigateBack', ({ delta }) => stack.navigate('navigateBack', { delta: Number(delta ?? 1) })),
  }
}
