import type { HostContext } from '../host/context'
import type { PageStack } from '../host/pageStack'
import { createApiMaker } from './api'
import { appEvents } from './appEvents'
import { interaction } from './interaction'
import { navigation } from './navigation'
import { network } from './network'
import { createRequest } from './request/request'
import { storage } from './storage'
import { system } from './system'

/** The app's `wx`, and what the host needs of it. */
export interface Wx {
  wx: Record<string, unknown>
  /** Ends what is under way with `request:fail interrupted`. */
  interruptRequests(): void
  close(): void
}

/**
 * `wx` is a plain object of the app's realm with own keys: frameworks enumerate it, and bundlers write to it. What is
 * not simulated is absent, so that an app that asks for it hears so.
 */
export function createWx(context: HostContext, stack: PageStack): Wx {
  const api = createApiMaker(context)
  const request = createRequest(context)
  const wx = Object.assign(
    context.realm.newObject(),
    { request: request.request },
    storage(context, api),
    network(context, api),
    navigation(context, api, stack),
    interaction(context, api, stack),
    system(context, api, stack),
    appEvents(context),
  )
  wx.canIUse = (name: unknown) => (String(name).split('.')[0] as string) in wx
  return { wx, interruptRequests: request.interrupt, close: request.close }
}
