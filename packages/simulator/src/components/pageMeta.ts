import { type BuiltIn, builtIn } from './builtIn'
import { pixelsOf } from './pixelsOf'

/** `<page-meta>`: styles and scrolls the page that it is in. Its colours around the page are not drawn. */
export const pageMeta: BuiltIn = builtIn({
  tag: 'page-meta',
  properties: {
    backgroundTextStyle: '',
    backgroundColor: '',
    backgroundColorTop: '',
    backgroundColorBottom: '',
    rootBackgroundColor: '',
    // Pixels, or with a unit.
    scrollTop: null as unknown,
    scrollDuration: 300,
    pageStyle: '',
    pageFontSize: '',
    rootFontSize: '',
    pageOrientation: '',
  },
  setup(part) {
    const document = part.element.ownerDocument
    // The scrollable element is the page.
    const page = (): HTMLElement | null => part.element.closest<HTMLElement>('wx-page')
    const styled: string[] = []
    const style = (): void => {
      const target = page()?.style
      const wanted = document.createElement('div')
      wanted.setAttribute('style', part.get('pageStyle'))
      if (part.get('pageFontSize') !== '') wanted.style.fontSize = part.get('pageFontSize')
      if (part.get('rootBackgroundColor') !== '') wanted.style.backgroundColor = part.get('rootBackgroundColor')
      for (const name of styled.splice(0)) target?.removeProperty(name)
      for (const name of Array.from(wanted.style)) {
        // The host hides pages by it.
        if (name === 'display') continue
        styled.push(name)
        target?.setProperty(name, wanted.style.getPropertyValue(name), wanted.style.getPropertyPriority(name))
      }
    }
    part.watch(['pageStyle', 'pageFontSize', 'rootBackgroundColor'], () => part.whenAttached(style))
    part.watch(['rootFontSize'], () =>
      part.whenAttached(() => {
        document.documentElement.style.fontSize = part.get('rootFontSize')
      }),
    )
    part.onDetach(() => {
      if (part.get('rootFontSize') !== '') document.documentElement.style.fontSize = ''
    })
    part.watch(['scrollTop'], () => {
      const top = pixelsOf(part.get('scrollTop'), part.element)
      if (top === undefined) return
      part.afterRender(() => {
        page()?.scrollTo?.({ top, behavior: part.get('scrollDuration') > 0 ? 'smooth' : 'instant' })
        part.timer(() => part.trigger('scrolldone'), part.get('scrollDuration'))
      })
    })
    part.whenAttached(() => {
      page()?.addEventListener('scroll', ({ target }) => {
        if (target === page()) part.trigger('scroll', { scrollTop: page()?.scrollTop ?? 0 })
      })
    })
  },
})
