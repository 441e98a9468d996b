import * as glassEasel from 'glass-easel'
import * as adapter from 'glass-easel-miniprogram-adapter'
import { readAppConfig } from '../host/appConfig'
import { createHost } from '../host/createHost'
import { showActionSheets } from './actionSheets'
import type { PhoneData, PhoneProgram, PhoneSettings } from './boot'
import { openMenu } from './capsule'
import { createPlatform } from './createPlatform'
import { showDialogs } from './dialogs'
import { firstTheme, styleDocument } from './documentStyle'
import { showPresses } from './hover'
import { convertInlineStyles } from './inlineStyles'
import { inspect } from './inspect'
import { showNavigationBar } from './navigationBar'
import { showNotices } from './notices'
import { createPanels } from './panels/createPanels'
import { createPhoneStorage } from './phoneStorage'
import { showPictures } from './pictures'
import { enablePullToRefresh } from './pullToRefresh'
import { createRealm } from './realm'
import { reloadOnBuild } from './reloadOnBuild'
import { comeBack, reloadWithPage, startPage } from './restart'
import { createScope } from './scope'
import { createScreen, type Screen } from './screen'
import { watchScrolling } from './scrolling'
import { showShares } from './shares'
import { showTabBar } from './tabBar'
import { wantsPanels } from './wantsPanels'

/** The script of the phone page. */
const screen = createScreen()
// The server wrote it: see phonePage.
const { settings, version, program } = JSON.parse(
  document.getElementById('simulator-data')?.textContent ?? '',
) as PhoneData
if (settings.reload) reloadOnBuild(version, settings.token, reloadWithPage)
if ('problem' in program) screen.fail(program.problem)
else {
  try {
    start(program, settings, screen).catch(fail)
  } catch (error) {
    fail(error)
  }
}

function fail(error: unknown): void {
  console.error(error)
  screen.fail(`The mini program does not start: ${error instanceof Error ? error.message : String(error)}`)
}

/** @returns what is settled when the first page was drawn */
function start(
  { files, issues, sizes }: PhoneProgram,
  { options, token, name, fresh }: PhoneSettings,
  screen: Screen,
): Promise<void> {
  convertInlineStyles()
  const deliveries = window.simulatorDeliveries ?? { modules: {} }
  const scope = createScope(window, options.rules)
  const theme = firstTheme(options.theme)
  const hasPanels = wantsPanels()
  screen.frame.classList.toggle('beside', hasPanels)
  const { clientWidth: screenWidth, clientHeight: screenHeight } = screen.phone
  const storage = createPhoneStorage(name, fresh)
  const platform = createPlatform(deliveries, scope, token)
  const host = createHost({
    files,
    sizes,
    templates: { templates: '', issues },
    window,
    mount: screen.pages,
    glassEasel,
    adapter,
    realm: createRealm(scope),
    platform,
    options: { ...options, theme, storage, system: { screenWidth, screenHeight } },
  })
  // After all that listens below.
  const ready = Promise.resolve().then(() => {
    host.launch(startPage(files))
    return new Promise<void>((resolve) => platform.afterRender(resolve))
  })
  const simulator = inspect(host, ready)
  if (hasPanels) createPanels({ simulator, storage, theme, network: options.network })
  let themeNow = theme
  host.on('theme', (changed) => {
    themeNow = changed
  })
  const config = readAppConfig(files, () => themeNow)
  styleDocument(host, files, config, theme)
  showNavigationBar(host, screen, config)
  openMenu(host, screen)
  showTabBar(host, screen)
  showNotices(host, screen)
  showDialogs(host, screen)
  showActionSheets(host, screen)
  showPictures(host, screen)
  showShares(host, screen)
  enablePullToRefresh(host, screen)
  showPresses(screen.area)
  watchScrolling(host, screen.pages, (path) => {
    // The host reads fewer fields of the same file. The default: reference/configuration/page.
    const { onReachBottomDistance = 50 } = config.page(path) as { onReachBottomDistance?: number }
    return onReachBottomDistance
  })
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) host.hide()
    else comeBack(host)
  })
  window.addEventListener('unhandledrejection', (event) => {
    event.preventDefault()
    host.unhandledRejection(event.reason, event.promise)
  })
  return ready
}
