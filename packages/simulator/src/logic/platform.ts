import type { HostContext } from '../host/context'
import type { LogicPages } from './logicPages'

/** What one mini-program platform has of its own. */
export interface LogicPlatform {
  /** The name of its API object. */
  readonly global: 'my' | 'tt'
  /** Whether a page may be written with `Component()`. */
  readonly components: boolean
  /** What its logic layer has beside the language and `console`, as JSON. */
  readonly globals: Readonly<Record<string, unknown>>
  /** Makes the API object: plain, of the app's realm, with own keys, as frameworks enumerate it. */
  createApi(context: HostContext, pages: LogicPages): { api: Record<string, unknown>; close(): void }
}
