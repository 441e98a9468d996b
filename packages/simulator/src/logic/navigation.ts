import type { NavigateMethod } from '../host/types'
import type { ApiMaker } from '../wx/api'
import type { LogicPages } from './logicPages'

/** `navigateTo` and its siblings, by a platform's own maker of APIs. */
export function logicNavigation(pages: LogicPages, api: ApiMaker): Record<string, unknown> {
  const open = (method: NavigateMethod) =>
    api(method, ({ url }) => {
      if (typeof url !== 'string') throw new Error(`${method} needs a url`)
      pages.navigate(method, { url })
    })
  return {
    navigateTo: open('navigateTo'),
    redirectTo: open('redirectTo'),
    reLaunch: open('reLaunch'),
    switchTab: open('switchTab'),
    navigateBack: api('navigateBack', ({ delta }) => pages.navigate('navigateBack', { delta: Number(delta ?? 1) })),
  }
}
