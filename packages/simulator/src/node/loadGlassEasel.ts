import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Script } from 'node:vm'
import type { DOMWindow } from 'jsdom'
import type { AdapterModule, GlassEaselModule } from '../host/types'
import type { Scope } from './scope'

const { resolve } = createRequire(import.meta.url)
const scripts = new Map<string, Script>()

/**
 * Loads the framework into the app's scope, with a window and a document that only it sees: one copy per app, so
 * nothing of one launch reaches the next, and what it hands the app is of the app's realm.
 */
export function loadGlassEasel(
  scope: Scope,
  window: DOMWindow,
): { glassEasel: GlassEaselModule; adapter: AdapterModule } {
  // The modules are what their type declarations say.
  const glassEasel = load('glass-easel', scope, window, {}) as GlassEaselModule
  const adapter = load('glass-easel-miniprogram-adapter', scope, window, { 'glass-easel': glassEasel }) as AdapterModule
  return { glassEasel, adapter }
}

// What the two bundles read from the global scope, and the app's scope does not have.
const NAMES = ['window', 'document', 'Event', 'requestAnimationFrame', 'setTimeout', 'process'] as const

function load(name: string, scope: Scope, window: DOMWindow, modules: Record<string, unknown>): unknown {
  const file = resolve(name)
  let script = scripts.get(file)
  if (!script) {
    script = new Script(`(function(module,exports,require,${NAMES.join()}){${readFileSync(file, 'utf8')}\n})`, {
      filename: file,
    })
    scripts.set(file, script)
  }
  const module = { exports: {} }
  const run = scope.runScript(script) as (...args: unknown[]) => void
  const process = { env: { NODE_ENV: 'production' } }
  run(
    module,
    module.exports,
    (id: string) => modules[id],
    window,
    window.document,
    window.Event,
    window.requestAnimationFrame,
    window.setTimeout,
    process,
  )
  return module.exports
}
