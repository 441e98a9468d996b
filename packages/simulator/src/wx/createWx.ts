import type { HostContext } from '../host/context'
import type { PageStack } from '../host/pageStack'
import type { TabBar } from '../host/tabBar'
import { addStandIns } from './addStandIns'
import { createApiMaker } from './api'
import { appEvents } from './appEvents'
import { canIUse } from './canIUse'
import { cloud } from './cloud/cloud'
import { createAccount } from './createAccount'
import { createBackgroundFetch } from './createBackgroundFetch'
import { device } from './device'
import { dialogs } from './dialogs'
import { chooseMedia } from './files/chooseMedia'
import { createFileStore } from './files/fileStore'
import { fileSystem } from './files/fileSystem'
import { framework } from './framework'
import { interaction } from './interaction'
import { logs } from './logs'
import { matchBaseLibrary } from './matchBaseLibrary'
import { navigation } from './navigation'
import { createNetwork } from './network/createNetwork'
import { pageScroll } from './pageScroll'
import { quiet } from './quiet'
import { routeEvents } from './routeEvents'
import { storage } from './storage/storage'
import { system } from './system'
import { tabBar } from './tabBar'

/** The app's `wx`, and what the host needs of it. */
export interface Wx {
  wx: Record<string, unknown>
  /** Before the app's code runs: WeChat asks for its data at the same time as for its code. */
  prefetch(url: string): void
  /** Ends what is under way with `request:fail interrupted`. */
  interruptRequests(): void
  close(): void
}

/**
 * `wx` is a plain object of the app's realm with own keys: frameworks enumerate it, and bundlers write to it. What is
 * not simulated says so when it is called.
 */
export function createWx(context: HostContext, stack: PageStack, bar: TabBar): Wx {
  const api = createApiMaker(context)
  const account = createAccount(context, api)
  const backgroundFetch = createBackgroundFetch(context, api, { account, stack })
  const files = createFileStore(context)
  const network = createNetwork(context, api, files)
  const wx = Object.assign(
    context.realm.newObject(),
    network.wx,
    fileSystem(context, api, files),
    chooseMedia(context, api, files),
    storage(context, api),
    navigation(context, api, stack),
    interaction(context, api, stack),
    dialogs(context, api),
    pageScroll(context, api, stack),
    device(context, api, stack),
    quiet(api),
    logs(context),
    framework(context, stack),
    account.apis,
    backgroundFetch.apis,
    system(context, api, stack),
    appEvents(context),
    routeEvents(context),
    tabBar(api, bar),
    cloud(context, api),
  )
  wx.canIUse = canIUse(wx, matchBaseLibrary(wx, context, api))
  addStandIns(wx, context, api)
  return { wx, prefetch: backgroundFetch.start, interruptRequests: network.interrupt, close: network.close }
}
