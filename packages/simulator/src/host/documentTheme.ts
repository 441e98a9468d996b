import type { ViewContext } from './context'

/**
 * Keeps the phone's theme as `data-theme` on the document's root, where style sheets look for it (see `convertTheme`).
 * Only an app that says `darkmode` is ever dark (framework/ability/darkmode).
 */
export function showTheme({ config, events, state, window }: ViewContext): void {
  const { dataset } = window.document.documentElement
  const show = (): void => {
    dataset.theme = config.darkMode ? state.theme : 'light'
  }
  show()
  events.on('theme', show)
}
