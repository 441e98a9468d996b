import { readAppConfig } from './appConfig'
import { createAppGate } from './appGate'
import { createAppInstance } from './appInstance'
import { checkHosts } from './checkHosts'
import type { HostContext, HostState } from './context'
import { createEmitter } from './emitter'
import { createErrorReports } from './errorReports'
import { networkState } from './networkState'
import { resolveRules } from './rules'
import type { HostSignals } from './signals'
import type { HostEvents, HostInput, Recorded } from './types'

/** @throws Error when `app.json`, a page's file or an option is missing or broken */
export function createContext({
  files,
  realm,
  platform,
  options = {},
}: Pick<HostInput, 'files' | 'realm' | 'platform' | 'options'>): HostContext {
  const events = createEmitter<HostEvents>()
  const signals = createEmitter<HostSignals>()
  let order = 0
  const stamp = (): Recorded => ({ order: ++order, at: platform.now() })
  const reports = createErrorReports({ events, signals, stamp, realm, app: () => app })
  const app = createAppInstance(reports.heard, realm.newObject)
  checkHosts(options.hosts)
  const state: HostState = {
    foreground: true,
    ...networkState(options.network ?? 'wifi'),
    theme: options.theme ?? 'light',
    launchOptions: undefined,
  }
  return {
    files,
    realm,
    platform,
    options,
    rules: resolveRules(options, files),
    config: readAppConfig(files, () => state.theme),
    events,
    signals,
    stamp,
    lifecycle: (of, name, path) =>
      void events.emit('lifecycle', { ...stamp(), of, name, ...(path === undefined ? {} : { path }) }),
    reports,
    app,
    gate: createAppGate(reports.exception),
    state,
  }
}
