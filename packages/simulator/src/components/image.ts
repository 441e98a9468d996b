import { type BuiltIn, builtIn } from './builtIn'

/** `<image>`. Where its `src` is loaded from, the environment says. */
export const image: BuiltIn = builtIn({
  tag: 'image',
  properties: { src: '', mode: 'scaleToFill', lazyLoad: false, webp: false, showMenuByLongpress: false, fadeIn: false },
  setup(part) {
    const picture = part.element.ownerDocument.createElement('img')
    part.element.prepend(picture)
    part.reflect(['mode'])
    picture.alt = ''
    part.watch(['lazyLoad'], () => {
      picture.loading = part.get('lazyLoad') ? 'lazy' : 'eager'
    })
    const assetUrl = (src: string): string => {
      const route = part.element.closest('wx-page')?.getAttribute('data-route') ?? ''
      return part.host.assetUrl?.(src, route) ?? src
    }
    part.watch(['src'], () => {
      if (part.get('src') === '') picture.removeAttribute('src')
      else picture.src = assetUrl(part.get('src'))
    })
    picture.addEventListener('load', () =>
      part.trigger('load', { width: picture.naturalWidth, height: picture.naturalHeight }),
    )
    picture.addEventListener('error', () => part.trigger('error', { errMsg: `GET ${picture.src} error` }))
  },
})
