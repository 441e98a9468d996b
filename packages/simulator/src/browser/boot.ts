import type { HostOptions, MiniProgramFiles, TemplateGroup, TemplateIssue } from '../host/types'
import type { Scope } from './scope'

/** How the phone was asked to be. */
export interface PhoneSettings {
  readonly options: Pick<HostOptions, 'hosts' | 'cloud' | 'domains' | 'rules' | 'network' | 'theme'>
  /** Opens the server to this page. */
  readonly token: string
  /** Names the app's storage in the browser. */
  readonly name: string
  /** Names the server that wants the app's storage emptied, once; absent: none does. */
  readonly fresh?: string
  /** Reload when the build has changed. */
  readonly reload: boolean
}

/** What the server tells the phone page. */
export interface PhoneData {
  readonly settings: PhoneSettings
  /** Of the build that the page shows. */
  readonly version: string
  /** The mini program, or a sentence that says why there is none. */
  readonly program: PhoneProgram | { readonly problem: string }
}

/** A mini program as the phone takes it. */
export interface PhoneProgram {
  /** The JSON files, and the style sheets as CSS. The others are empty here: they are scripts of the page. */
  readonly files: MiniProgramFiles
  readonly issues: TemplateIssue[]
  /** Bytes of each file of the build. */
  readonly sizes: Readonly<Record<string, number>>
}

/**
 * What the served scripts of the app leave for the phone: nothing has to be evaluated from text, so that the page can
 * forbid that to everyone.
 */
export interface Deliveries {
  templates?: () => TemplateGroup
  /** By path inside the mini program. */
  readonly modules: Record<string, (scope: Scope['names']) => (...args: unknown[]) => void>
}

declare global {
  interface Window {
    /** Filled by the scripts of the app, before the phone's own. */
    simulatorDeliveries?: Deliveries
  }
}
