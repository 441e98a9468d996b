import * as glassEasel from 'glass-easel'
import * as adapter from 'glass-easel-miniprogram-adapter'
import { createHost } from '../host/createHost'
import type { MiniProgramFiles } from '../host/types'
import type { PhoneData } from './boot'
import { createPlatform } from './createPlatform'
import { showPresses } from './hover'
import { convertInlineStyles } from './inlineStyles'
import { inspect } from './inspect'
import { showNavigationBar } from './navigationBar'
import { showNotices } from './notices'
import { enablePullToRefresh } from './pullToRefresh'
import { realm } from './realm'
import { createScope } from './scope'
import { createScreen, type Screen } from './screen'
import { watchScrolling } from './scrolling'

/** The script of the phone page. */
const screen = createScreen()
// The server wrote it: see phonePage.
const data = JSON.parse(document.getElementById('simulator-data')?.textContent ?? '') as PhoneData
if ('problem' in data) screen.fail(data.problem)
else {
  try {
    start(data, screen)
  } catch (error) {
    console.error(error)
    screen.fail(`The mini program does not start: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function start({ files, issues, hosts, token }: Exclude<PhoneData, { problem: string }>, { pages }: Screen): void {
  convertInlineStyles()
  const deliveries = window.simulatorDeliveries ?? { modules: {} }
  const scope = createScope(window)
  const host = createHost({
    files,
    templates: { templates: '', issues },
    window,
    mount: pages,
    glassEasel,
    adapter,
    realm,
    platform: createPlatform(deliveries, scope, token),
    options: { hosts },
  })
  inspect(host)
  showNavigationBar(host, screen, files)
  showNotices(host, screen)
  enablePullToRefresh(host, screen)
  showPresses(screen.area)
  watchScrolling(host, pages, (path) => bottomDistance(files, path))
  document.addEventListener('visibilitychange', () => (document.hidden ? host.hide() : host.show()))
  window.addEventListener('unhandledrejection', (event) => {
    event.preventDefault()
    host.unhandledRejection(event.reason, event.promise)
  })
  host.launch(new URLSearchParams(window.location.search).get('path') ?? undefined)
}

function bottomDistance(files: MiniProgramFiles, path: string): number {
  const read = (name: string): { onReachBottomDistance?: number } => JSON.parse(files[`${name}.json`] ?? '{}')
  const { window: shared = {} } = JSON.parse(files['app.json'] ?? '{}') as {
    window?: { onReachBottomDistance?: number }
  }
  return read(path).onReachBottomDistance ?? shared.onReachBottomDistance ?? 50
}
