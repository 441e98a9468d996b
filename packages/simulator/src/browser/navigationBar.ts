import type { Host, MiniProgramFiles, PageRecord } from '../host/types'
import type { Screen } from './screen'

interface WindowConfig {
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  backgroundColor?: string
  backgroundTextStyle?: string
}

/** Keeps the bar above the pages, and the way the pages move, with the page on top. */
export function showNavigationBar(host: Host, screen: Screen, files: MiniProgramFiles): void {
  let depth = 0
  const show = (page: PageRecord): void => {
    const { window: shared = {}, style } = configOf<{ window?: WindowConfig; style?: string }>(files, 'app')
    if (style !== undefined) document.documentElement.dataset.style = style
    const config = { ...shared, ...configOf<WindowConfig>(files, page.path) }
    // The defaults of app.json (reference/configuration/app#window).
    const light = (config.navigationBarTextStyle ?? 'white') === 'white'
    const { bar, phone, area, pages, back, title } = screen
    bar.classList.toggle('custom', !page.navigationBar)
    phone.style.setProperty('--bar', config.navigationBarBackgroundColor ?? '#000000')
    phone.style.setProperty('--bar-text', light ? '#ffffff' : '#000000')
    phone.style.setProperty('--capsule', light ? 'rgba(0, 0, 0, .15)' : 'rgba(255, 255, 255, .6)')
    phone.style.setProperty('--capsule-line', light ? 'rgba(255, 255, 255, .25)' : 'rgba(0, 0, 0, .1)')
    phone.style.setProperty('--capsule-text', light ? '#ffffff' : '#000000')
    area.style.setProperty('--behind', config.backgroundColor ?? '#ffffff')
    area.style.setProperty('--dots', config.backgroundTextStyle === 'light' ? '#ffffff' : '#333333')
    pages.dataset.motion = depth === 0 ? 'none' : host.pages.length < depth ? 'back' : 'forward'
    depth = host.pages.length
    back.hidden = depth < 2
    title.textContent = page.title
    document.title = page.title || 'Mini program'
  }
  host.on('page', show)
  host.on('title', (text) => {
    screen.title.textContent = text
    document.title = text || 'Mini program'
  })
  screen.back.addEventListener('click', () => host.navigate('navigateBack', { delta: 1 }))
}

function configOf<TConfig>(files: MiniProgramFiles, path: string): TConfig {
  // WeChat checks it when it is uploaded; what is missing has a default.
  return JSON.parse(files[`${path}.json`] ?? '{}') as TConfig
}
