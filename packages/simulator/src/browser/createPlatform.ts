import type { Platform, TemplateGroup } from '../host/types'
import type { Deliveries } from './boot'
import { sendToRelay } from './relayClient'
import type { Scope } from './scope'

/** The browser, as the host needs it. */
export function createPlatform(deliveries: Deliveries, scope: Scope, token: string): Platform {
  return {
    fetch: (url, request) => sendToRelay(url, request, token),
    newAbortController: () => new AbortController(),
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
    assetUrl: (src, route) => {
      if (/^([a-z][\w+.-]*:|\/)/i.test(src)) return src
      return new URL(src, new URL(`/${route}`, window.location.href)).href
    },
  }
}
