import { Buffer } from 'node:buffer'
import type { ModuleFunction, Platform, TemplateGroup } from '../host/types'
import type { Scope } from './scope'
import type { Timers } from './timers'
import { sendToWire } from './wire'

/** Node, as the host needs it. @param view a scope for templates and WXS, which see nothing of the app's globals */
export function createPlatform({ app, view, timers }: { app: Scope; view: Scope; timers: Timers }): Platform {
  return {
    fetch: sendToWire,
    newAbortController: () => new AbortController(),
    setTimeout: timers.set,
    clearTimeout: timers.clear,
    now: () => Date.now(),
    byteLength: (text) => Buffer.byteLength(text),
    // There is no layout to wait for.
    afterRender: (callback) => void timers.set(callback, 0),
    evalTemplates: (source) => view.run(`(${source})`, 'templates') as TemplateGroup,
    evalModule: (path, source) => app.run(`(function(require,module,exports){${source}\n})`, path) as ModuleFunction,
    installGlobals: (globals) => void Object.assign(app.globals, globals),
  }
}
