import { Buffer } from 'node:buffer'
import { Script } from 'node:vm'
import type { CloudFunctions } from '../cloud/createCloudFunctions'
import type { ModuleFunction, Platform, TemplateGroup } from '../host/types'
import type { Clockwork } from './clock'
import { openSocket } from './openSocket'
import type { Scope } from './scope'
import { sendToWire } from './wire'

interface PlatformInput {
  app: Scope
  /** A scope for templates and WXS, which see nothing of the app's globals. */
  view: Scope
  clock: Clockwork
  functions: CloudFunctions
}

/** Node, as the host needs it. */
export function createPlatform({ app, view, clock, functions }: PlatformInput): Platform {
  return {
    fetch: (url, request) => sendToWire(url, request, clock.now),
    openSocket,
    callCloudFunction: functions.call,
    newAbortController: () => new AbortController(),
    setTimeout: clock.set,
    clearTimeout: clock.clear,
    now: clock.now,
    byteLength: (text) => Buffer.byteLength(text),
    // There is no layout to wait for.
    afterRender: (callback) => void clock.set(callback, 0),
    evalTemplates: (source) => view.runScript(compile(`(${source})`, 'templates')) as TemplateGroup,
    evalModule: (path, source) =>
      app.runScript(compile(`(function(require,module,exports){${source}\n})`, path)) as ModuleFunction,
    installGlobals: (globals) => void Object.assign(app.globals, globals),
  }
}

// A test file launches the same build many times.
const scripts = new Map<string, Script>()

function compile(source: string, filename: string): Script {
  const key = `${filename}\n${source}`
  const known = scripts.get(key)
  if (known) return known
  const script = new Script(source, { filename })
  scripts.set(key, script)
  return script
}
