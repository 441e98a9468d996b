import type { AppConfig } from './appConfig'
import type { AppGate } from './appGate'
import type { AppInstance } from './appInstance'
import type { Emitter } from './emitter'
import type { ErrorReports } from './errorReports'
import type { NetworkState } from './networkState'
import type { ResolvedRules } from './rules'
import type { HostSignals } from './signals'
import type { HostEvents, HostInput, HostOptions, LifecycleRecord, Recorded } from './types'

/** What the parts of one host share, one without a view too. */
export interface HostContext extends Pick<HostInput, 'files' | 'realm' | 'platform'> {
  readonly options: HostOptions
  readonly rules: ResolvedRules
  readonly config: AppConfig
  readonly events: Emitter<HostEvents>
  readonly signals: Emitter<HostSignals>
  /** The head of a record that is made now. */
  readonly stamp: () => Recorded
  /** Records that the app hears something now. */
  readonly lifecycle: (of: LifecycleRecord['of'], name: string, path?: string) => void
  readonly gate: AppGate
  readonly reports: ErrorReports
  readonly app: AppInstance
  readonly state: HostState
}

/** …and those that draw. */
export interface ViewContext extends HostContext, Omit<HostInput, 'options'> {}

export interface HostState extends NetworkState {
  foreground: boolean
  theme: 'light' | 'dark'
  /** A value of the app's realm. */
  launchOptions: unknown
}
