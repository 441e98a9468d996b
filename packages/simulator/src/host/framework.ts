import type { GeneralComponent } from 'glass-easel'
import type { AssociatedBackend, CodeSpace } from 'glass-easel-miniprogram-adapter'
import { defineComponents } from '../components/index'
import type { HostContext } from './context'
import type { DefineComponentsInput } from './types'

/** The component framework, set up for one app and drawing into its window. */
export interface Framework {
  readonly codeSpace: CodeSpace
  readonly backend: AssociatedBackend
  /** Fires a view event on the component at, or next above, a DOM node. */
  trigger(node: Node, type: string, detail: unknown, options: { bubbles: boolean; composed: boolean }): void
  /** Removes what was put on the framework's globals. */
  close(): void
}

export function createFramework(context: HostContext, navigate: DefineComponentsInput['navigate']): Framework {
  const { glassEasel, adapter, platform, events, reports } = context
  const onError = (error: unknown): false => {
    reports.exception(error)
    return false
  }
  const onWarning = (message: string, component: GeneralComponent | string): false => {
    // WeChat's own components take `null` without a word, and frameworks give them plenty.
    const path = typeof component === 'string' ? component : component.is
    if (!path.startsWith('wx-')) events.emit('console', { level: 'warn', text: message, at: platform.now() })
    return false
  }
  glassEasel.addGlobalErrorListener(onError)
  glassEasel.addGlobalWarningListener(onWarning)

  const environment = new adapter.MiniProgramEnv()
  const codeSpace = environment.createCodeSpace('', true)
  defineComponents({
    space: environment.getGlobalCodeSpace().getComponentSpace(),
    appSpace: codeSpace.getComponentSpace(),
    navigate,
    assetUrl: platform.assetUrl,
  })
  writeIdsToDom(codeSpace)

  return {
    codeSpace,
    backend: environment.associateBackend(createBackend(context)),
    trigger(node, type, detail, options) {
      const target = elementAt(node)
      if (target) glassEasel.Event.triggerEvent(target, type, detail, { ...options, capturePhase: true })
    },
    close() {
      glassEasel.removeGlobalErrorListener(onError)
      glassEasel.removeGlobalWarningListener(onWarning)
    },
  }
}

/** The framework's element of a DOM node, or of the next one above that has one. */
export function elementAt(node: Node): GeneralComponent | undefined {
  for (let at: Node | null = node; at; at = at.parentNode) {
    const { __wxElement: element } = at as { __wxElement?: GeneralComponent }
    if (element) return element
  }
  return undefined
}

// An app's `view` is a `wx-view` in the DOM; a built-in component's own parts, `h-input`, are real elements.
function createBackend({
  glassEasel,
  window,
  platform,
}: HostContext): InstanceType<typeof glassEasel.CurrentWindowBackendContext> {
  const backend = new glassEasel.CurrentWindowBackendContext()
  const { document } = window
  const tagOf = (tag: string): string =>
    tag.startsWith('h-') ? tag.slice(2) : tag.startsWith('wx-') ? tag : `wx-${tag}`
  // The framework types the DOM as the few members that it uses.
  backend.document = {
    createElement: (tag: string) => document.createElement(tagOf(tag)),
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  } as unknown as typeof backend.document
  backend.render = (callback) => platform.afterRender(() => callback(null))
  backend.onEvent((target, type, detail, options) => glassEasel.Event.triggerEvent(target, type, detail, options))
  return backend
}

// By default ids get a prefix and stay out of the DOM: `#id` has to work for tests and style sheets.
function writeIdsToDom(codeSpace: CodeSpace): void {
  // Internal to the adapter, so absent from its types; pinned to the version it was read in.
  const internals = codeSpace as unknown as {
    prepareComponentOptions(...args: unknown[]): [Record<string, unknown>, unknown]
  }
  const original = internals.prepareComponentOptions
  internals.prepareComponentOptions = function (...args) {
    const result = original.apply(this, args)
    Object.assign(result[0], { idPrefixGenerator: null, writeIdToDOM: true })
    return result
  }
}
