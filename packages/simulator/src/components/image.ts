import { folderOf, resolvePath } from '../host/paths'
import { type BuiltIn, builtIn } from './builtIn'
import type { Part } from './part'

const properties = {
  src: '',
  mode: 'scaleToFill',
  lazyLoad: false,
  webp: false,
  showMenuByLongpress: false,
  forceHttps: false,
  fadeIn: false,
  fadeShow: true,
}

/**
 * `<image>`. Where its `src` is loaded from, the environment says. Where nothing is drawn, a picture of the build
 * loads when its file is there, and any other is taken as loaded; its size is 0.
 */
export const image: BuiltIn = builtIn({ tag: 'image', properties, setup: setupImage })

/** `<cover-image>`: an image that lies over what the phone itself draws. */
export const coverImage: BuiltIn = builtIn({
  tag: 'cover-image',
  properties: { ...properties, referrerPolicy: 'no-referrer' },
  setup: setupImage,
})

function setupImage(part: Part<typeof properties>): void {
  const picture = part.element.ownerDocument.createElement('img')
  const { platform, hasFile } = part.host
  part.element.prepend(picture)
  part.reflect(['mode'])
  picture.alt = ''
  part.watch(['lazyLoad'], () => {
    picture.loading = part.get('lazyLoad') ? 'lazy' : 'eager'
  })
  const loaded = (): void => part.trigger('load', { width: picture.naturalWidth, height: picture.naturalHeight })
  const failed = (): void => {
    // WeChat draws nothing, where a browser has a sign of its own.
    picture.style.visibility = 'hidden'
    part.trigger('error', { errMsg: `GET ${part.get('src')} error` })
  }
  // A relative address starts at the page, so the element has to be in it.
  const load = (): void => {
    const src = part.get('src')
    if (src === '') {
      picture.removeAttribute('src')
      return
    }
    picture.style.visibility = ''
    const route = part.element.closest('wx-page')?.getAttribute('data-route') ?? ''
    picture.src = platform.assetUrl?.(src, route) ?? src
    if (!hasFile) return
    const isLocal = !/^([a-z][\w+.-]*:|\/\/)/i.test(src)
    part.timer(isLocal && !hasFile(resolvePath(folderOf(route), src)) ? failed : loaded, 0)
  }
  let isPlanned = false
  part.watch(['src'], () => {
    if (isPlanned) return
    isPlanned = true
    part.whenAttached(() => {
      isPlanned = false
      load()
    })
  })
  picture.addEventListener('load', loaded)
  picture.addEventListener('error', failed)
}
