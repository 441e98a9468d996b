import type { Platform, TemplateGroup } from '../host/types'
import type { Deliveries } from './boot'
import { chooseFiles } from './chooseFiles'
import { callServedFunction } from './cloudClient'
import { sendToRelay } from './relayClient'
import type { Scope } from './scope'
import { openRelayedSocket } from './socketClient'

/** The browser, as the host needs it. */
export function createPlatform(deliveries: Deliveries, scope: Scope, token: string): Platform {
  const pictures = new Map<string, string>()
  return {
    fetch: (url, request) => sendToRelay(url, request, token),
    openSocket: (url, request, events) => openRelayedSocket(url, request, events, token),
    callCloudFunction: (call) => callServedFunction(call, token),
    newAbortController: () => new AbortController(),
    chooseFiles,
    setTimeout: (callback, milliseconds) => window.setTimeout(callback, milliseconds),
    clearTimeout: (timer) => window.clearTimeout(timer),
    now: () => Date.now(),
    byteLength: (text) => new TextEncoder().encode(text).length,
    // A page in the background draws no frames.
    afterRender: (callback) =>
      document.hidden ? void window.setTimeout(callback, 0) : void window.requestAnimationFrame(() => callback()),
    // The server delivered both as scripts: see Deliveries.
    evalTemplates: () => deliveries.templates?.() ?? ({} as TemplateGroup),
    evalModule: (path) => {
      const module = deliveries.modules[path]
      if (!module) throw new Error(`${path} was not loaded: reload the page`)
      const run = module(scope.names)
      return (require, module, exports) => run.call(scope.globals, require, module, exports)
    },
    installGlobals: (globals) => void Object.assign(scope.globals, globals),
    // They last as long as the page.
    showFile: (path, bytes, type) =>
      void pictures.set(path, URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type }))),
    assetUrl: (src, route) => {
      const picture = pictures.get(src)
      if (picture !== undefined) return picture
      if (/^([a-z][\w+.-]*:|\/)/i.test(src)) return src
      return new URL(src, new URL(`/${route}`, window.location.href)).href
    },
  }
}
