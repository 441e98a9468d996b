import { type BuiltIn, builtIn } from './builtIn'
import { hoverProperties, reflectHover } from './hover'

/**
 * `<navigator>`: a tap opens its page, then `success` or `fail`, and `complete`. Another mini program is opened, and
 * this one left, with the APIs of the same purpose.
 */
export const navigator: BuiltIn = builtIn({
  tag: 'navigator',
  properties: {
    ...hoverProperties,
    url: '',
    openType: 'navigate',
    delta: 1,
    target: 'self',
    appId: '',
    path: '',
    extraData: null as unknown,
    version: 'release',
    shortLink: '',
    hoverClass: 'navigator-hover',
  },
  setup(part) {
    part.element.setAttribute('role', 'link')
    reflectHover(part)
    const tell = (type: 'success' | 'fail', detail: unknown): void => {
      part.trigger(type, detail)
      part.trigger('complete', detail)
    }
    const destination = (): [api: string, options: object] | undefined => {
      const [url, openType] = [part.get('url'), part.get('openType')]
      if (openType === 'exit') return part.get('target') === 'miniProgram' ? ['exitMiniProgram', {}] : undefined
      if (part.get('target') === 'miniProgram') {
        const [appId, path, extraData] = [part.get('appId'), part.get('path'), part.get('extraData')]
        const [envVersion, shortLink] = [part.get('version'), part.get('shortLink')]
        return ['navigateToMiniProgram', { appId, path, extraData, envVersion, shortLink }]
      }
      if (openType === 'navigateBack') return ['navigateBack', { delta: part.get('delta') }]
      const api = methods[openType]
      return api === undefined ? undefined : [api, { url }]
    }
    part.on('tap', () => {
      const found = destination()
      if (!found) return
      part.host.call(...found).then(
        (result) => tell('success', result),
        (reason: unknown) => tell('fail', reason),
      )
    })
  },
})

const methods: Record<string, string | undefined> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
}
