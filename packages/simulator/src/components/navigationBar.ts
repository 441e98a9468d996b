import { type BuiltIn, builtIn } from './builtIn'

/** `<navigation-bar>` in a page-meta: the bar above the page, with the APIs of the same purpose. */
export const navigationBar: BuiltIn = builtIn({
  tag: 'navigation-bar',
  properties: {
    title: '',
    loading: false,
    frontColor: '',
    backgroundColor: '',
    colorAnimationDuration: 0,
    colorAnimationTimingFunc: 'linear',
  },
  setup(part) {
    const call = (api: string, options: object): void =>
      part.whenAttached(() => {
        part.host.call(api, options).catch(({ errMsg }: { errMsg: string }) => {
          part.host.notSimulated(`<navigation-bar>: ${errMsg}`)
        })
      })
    part.watch(['title'], () => {
      if (part.get('title') !== '') call('setNavigationBarTitle', { title: part.get('title') })
    })
    part.watch(['frontColor', 'backgroundColor'], () => {
      const [frontColor, backgroundColor] = [part.get('frontColor'), part.get('backgroundColor')]
      const animation = {
        duration: part.get('colorAnimationDuration'),
        timingFunc: part.get('colorAnimationTimingFunc'),
      }
      if (frontColor !== '' && backgroundColor !== '') {
        call('setNavigationBarColor', { frontColor, backgroundColor, animation })
      }
    })
    let isLoading = false
    part.watch(['loading'], () => {
      if (part.get('loading') === isLoading) return
      isLoading = part.get('loading')
      call(isLoading ? 'showNavigationBarLoading' : 'hideNavigationBarLoading', {})
    })
  },
})
