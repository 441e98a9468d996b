import type { AppConfig } from '../host/appConfig'
import type { Host, MiniProgramFiles } from '../host/types'

type ThemeName = 'light' | 'dark'

/** The phone's theme at its start: what `?theme=` says, or the server. */
export function firstTheme(served: ThemeName = 'light'): ThemeName {
  const said = new URLSearchParams(window.location.search).get('theme')
  return said === 'dark' || said === 'light' ? said : served
}

/**
 * Gives the document what the components' style sheets go by: `data-style`, the `style` of app.json, and `data-theme`.
 * Only an app that says `darkmode` is ever dark (framework/ability/darkmode).
 */
export function styleDocument(host: Host, files: MiniProgramFiles, { darkMode }: AppConfig, first: ThemeName): void {
  const { dataset } = document.documentElement
  // The host has read it before.
  const { style } = JSON.parse(files['app.json'] ?? '{}') as { style?: string }
  if (style !== undefined) dataset.style = style
  const show = (theme: ThemeName): void => {
    dataset.theme = darkMode ? theme : 'light'
  }
  show(first)
  host.on('theme', show)
}
