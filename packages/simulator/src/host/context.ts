import type { AppConfig } from './appConfig'
import type { AppGate } from './appGate'
import type { AppInstance } from './appInstance'
import type { Emitter } from './emitter'
import type { ErrorReports } from './errorReports'
import type { HostSignals } from './signals'
import type { HostEvents, HostInput, HostOptions, NetworkType } from './types'

/** What the parts of one host share. */
export interface HostContext extends Omit<HostInput, 'options'> {
  readonly options: HostOptions
  readonly config: AppConfig
  readonly events: Emitter<HostEvents>
  readonly signals: Emitter<HostSignals>
  readonly gate: AppGate
  readonly reports: ErrorReports
  readonly app: AppInstance
  readonly state: HostState
}

export interface HostState {
  foreground: boolean
  network: NetworkType
  /** A value of the app's realm. */
  launchOptions: unknown
}
