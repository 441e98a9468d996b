import type { HostContext } from './context'
import { tellApp, tellWx } from './lifecycle'

/** The phone gets another theme. The app hears of it only with `darkmode` in `app.json` (api/base/app/app-event). */
export function changeTheme(context: HostContext, theme: 'light' | 'dark'): void {
  const { config, events, realm, state } = context
  if (state.theme === theme) return
  state.theme = theme
  events.emit('theme', theme)
  if (!config.darkMode) return
  tellApp(context, 'onThemeChange', Object.assign(realm.newObject(), { theme }))
  tellWx(context, 'themeChange', { theme })
}
