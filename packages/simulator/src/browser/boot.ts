import type { MiniProgramFiles, TemplateGroup, TemplateIssue } from '../host/types'
import type { Scope } from './scope'

/** What the server tells the phone page: the mini program, or why there is none. */
export type PhoneData =
  | { readonly problem: string }
  | {
      /** The JSON files, and the style sheets as CSS. The others are empty here: they are scripts of the page. */
      readonly files: MiniProgramFiles
      readonly issues: TemplateIssue[]
      readonly hosts: Record<string, string>
      /** Opens the relay, for this page and this server. */
      readonly token: string
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
