import type { GeneralComponent } from 'glass-easel'
import type { AssociatedBackend, CodeSpace } from 'glass-easel-miniprogram-adapter'
import { defineComponents } from '../components/index'
import type { ViewContext } from './context'
import { followTouches, type TouchGestures } from './touchGestures'
import type { DefineComponentsInput } from './types'
import { writeDatasetsToDom } from './writeDatasets'

/** The component framework, set up for one app and drawing into its window. */
export interface Framework {
  readonly codeSpace: CodeSpace
  readonly backend: AssociatedBackend
  /** Fires a view event on the component at, or next above, a DOM node. */
  trigger(node: Node, type: string, detail: unknown, options: { bubbles: boolean; composed: boolean }): void
  /** Removes what was put on the framework's globals. */
  close(): void
}

export function createFramework(
  context: ViewContext,
  { call, share }: Pick<DefineComponentsInput, 'call' | 'share'>,
): Framework {
  const { glassEasel, adapter, platform, events, stamp, reports, sizes } = context
  const onError = (error: unknown): false => {
    reports.exception(error)
    return false
  }
  const onWarning = (message: string, component: GeneralComponent | string, element?: object): false => {
    // WeChat's own components take `null`, and what they do not know, without a word; frameworks give them plenty.
    const path = typeof component === 'string' ? component : component.is
    const isBuiltIn = path.startsWith('wx-') || (element as { is?: string } | undefined)?.is?.startsWith('wx-')
    if (!isBuiltIn) events.emit('console', { ...stamp(), level: 'warn', text: message })
    return false
  }
  glassEasel.addGlobalErrorListener(onError)
  glassEasel.addGlobalWarningListener(onWarning)

  const environment = new adapter.MiniProgramEnv()
  const codeSpace = environment.createCodeSpace('', true)
  defineComponents({
    space: environment.getGlobalCodeSpace().getComponentSpace(),
    appSpace: codeSpace.getComponentSpace(),
    platform,
    call,
    share,
    // Where pictures are drawn they say themselves what became of them.
    ...(sizes && !platform.assetUrl ? { hasFile: (path) => path in sizes } : {}),
    run: context.gate.run,
    isForeground: () => context.state.foreground,
    warn: (text) => events.emit('console', { ...stamp(), level: 'warn', text }),
  })
  writeIdsToDom(codeSpace)
  writeDatasetsToDom(glassEasel)
  const gestures = followTouches(context, (node, type, detail, originalEvent) => {
    const target = elementAt(node)
    let isHeard = false
    const handleListenerReturn = (value: unknown): boolean => {
      isHeard = true
      return value !== false
    }
    const options = { bubbles: true, composed: true, capturePhase: true, originalEvent, handleListenerReturn }
    const event = new glassEasel.Event(type, detail, options)
    if (target) glassEasel.Event.dispatchEvent(target, event)
    return { isHeard, isCaught: event.defaultPrevented() }
  })

  return {
    codeSpace,
    backend: environment.associateBackend(createBackend(context, gestures)),
    trigger(node, type, detail, options) {
      const target = elementAt(node)
      if (target) glassEasel.Event.triggerEvent(target, type, detail, { ...options, capturePhase: true })
    },
    close() {
      gestures.close()
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
function createBackend(
  { glassEasel, window, platform }: ViewContext,
  gestures: TouchGestures,
): InstanceType<typeof glassEasel.CurrentWindowBackendContext> {
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
  // A first `catch` of a type would keep the browser from what it does at every event of that type; 0 is no `catch`.
  const { setListenerStats } = backend
  backend.setListenerStats = (element, type, isCapture) => {
    if (type !== 'touchmove') setListenerStats.call(backend, element, type, isCapture, 0)
  }
  backend.render = (callback) => platform.afterRender(() => callback(null))
  backend.onEvent((target, type, detail, options) => {
    if (type === 'tap' && gestures.isTapTaken()) return
    glassEasel.Event.triggerEvent(target, type, detail, options)
  })
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
