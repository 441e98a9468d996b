import type { NavigateMethod } from '../host/records'
import { type BuiltIn, builtIn } from './builtIn'

const methods: Record<string, NavigateMethod | undefined> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
}

/** `<navigator>`: a tap opens its page, then `success` or `fail`, and `complete`. Other mini programs and `exit` are ignored. */
export const navigator: BuiltIn = builtIn({
  tag: 'navigator',
  properties: {
    url: '',
    openType: 'navigate',
    delta: 1,
    target: 'self',
    appId: '',
    path: '',
    extraData: null as unknown,
    version: 'release',
    hoverClass: 'navigator-hover',
  },
  setup(part) {
    part.element.setAttribute('role', 'link')
    const tell = (type: 'success' | 'fail', detail: unknown): void => {
      part.trigger(type, detail)
      part.trigger('complete', detail)
    }
    part.on('tap', () => {
      const method = methods[part.get('openType')]
      if (!method || part.get('target') === 'miniProgram') return
      const target = method === 'navigateBack' ? { delta: part.get('delta') } : { url: part.get('url') }
      part.host.navigate(method, target).then(
        (result) => tell('success', result),
        (reason: unknown) => tell('fail', reason),
      )
    })
  },
})
