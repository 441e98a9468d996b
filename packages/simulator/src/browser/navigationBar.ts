import type { AppConfig } from '../host/appConfig'
import type { Host, PageRecord } from '../host/types'
import type { Screen } from './screen'

interface WindowConfig {
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  backgroundColor?: string
  backgroundTextStyle?: string
}

/** Keeps the bar above the pages, and the way the pages move, with the page on top. */
export function showNavigationBar(host: Host, screen: Screen, config: AppConfig): void {
  // What `wx.setNavigationBarColor` said holds for its page.
  const chosen = new WeakMap<Element, { light: boolean; color: string }>()
  const paint = (page: PageRecord): void => {
    // The host reads fewer fields of the same file.
    const settings = config.page(page.path) as WindowConfig
    // The defaults of app.json (reference/configuration/app#window).
    const { light, color } = chosen.get(page.element) ?? {
      light: (settings.navigationBarTextStyle ?? 'white') === 'white',
      color: settings.navigationBarBackgroundColor ?? '#000000',
    }
    const { phone, area } = screen
    phone.style.setProperty('--bar', color)
    phone.style.setProperty('--bar-text', light ? '#ffffff' : '#000000')
    phone.style.setProperty('--capsule', light ? 'rgba(0, 0, 0, .15)' : 'rgba(255, 255, 255, .6)')
    phone.style.setProperty('--capsule-line', light ? 'rgba(255, 255, 255, .25)' : 'rgba(0, 0, 0, .1)')
    phone.style.setProperty('--capsule-text', light ? '#ffffff' : '#000000')
    area.style.setProperty('--behind', settings.backgroundColor ?? '#ffffff')
    area.style.setProperty('--dots', settings.backgroundTextStyle === 'light' ? '#ffffff' : '#333333')
  }
  const showTitle = (text: string): void => {
    screen.title.textContent = text
    document.title = text || 'Mini program'
  }

  let depth = 0
  host.on('page', (page) => {
    paint(page)
    screen.bar.classList.toggle('custom', !page.navigationBar)
    screen.pages.dataset.motion = depth === 0 ? 'none' : host.pages.length < depth ? 'back' : 'forward'
    depth = host.pages.length
    screen.back.hidden = depth < 2
    showTitle(page.title)
  })
  host.on('title', showTitle)
  host.on('navigationBarColor', ({ frontColor, backgroundColor }) => {
    const page = host.pages.at(-1)
    if (!page) return
    chosen.set(page.element, { light: frontColor.toLowerCase() === '#ffffff', color: backgroundColor })
    paint(page)
  })
  host.on('theme', () => {
    const page = host.pages.at(-1)
    if (page) paint(page)
  })
  screen.back.addEventListener('click', () => host.navigate('navigateBack', { delta: 1 }))
}
