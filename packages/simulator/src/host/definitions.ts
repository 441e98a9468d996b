import { addComponentLifetimes } from './componentLifetimes'
import type { ViewContext } from './context'
import { isFrameworkEvent, toEventObject } from './eventObject'
import type { Framework } from './framework'
import type { LoadModule } from './moduleLoader'
import type { TemplateGroup } from './types'

type Definition = Record<string, unknown>
type Method = (...args: unknown[]) => unknown

/** The app's `Page`, `Component` and `Behavior`, and the registration of what they describe. */
export interface Definitions {
  readonly globals: { Page: Method; Component: Method; Behavior: Method }
  /**
   * Loads a page's or component's module, and what it uses, once.
   * @param onRegister told each path that was loaded
   * @throws what its code throws
   */
  register(path: string, onRegister: (path: string) => void): void
}

export function createDefinitions(
  context: ViewContext,
  framework: Framework,
  group: TemplateGroup,
  load: LoadModule,
  getTabBar: () => unknown,
): Definitions {
  const { config, files, realm } = context
  const { codeSpace } = framework
  const registered = new Set<string>()
  const components = new Set<string>()
  addComponentLifetimes(context, codeSpace, { isComponent: (path) => components.has(path), getTabBar })
  let last: { kind: 'Page' | 'Component'; definition: Definition } | undefined

  const withEvents = (method: Method): Method =>
    function (this: unknown, first: unknown, ...rest: unknown[]) {
      return method.call(this, isFrameworkEvent(first) ? toEventObject(first, realm) : first, ...rest)
    }
  const mapMethods = (methods: Definition): Definition =>
    Object.fromEntries(
      Object.entries(methods).map(([name, value]) => [
        name,
        typeof value === 'function' ? withEvents(value as Method) : value,
      ]),
    )
  const toComponent = (definition: Definition): Definition => ({
    ...definition,
    ...(isObject(definition.methods) ? { methods: mapMethods(definition.methods) } : {}),
  })

  const define = (path: string): void => {
    if (!last) throw new Error(`${path}.js calls neither Page() nor Component().`)
    const { kind, definition } = last
    if (kind === 'Component') components.add(path)
    codeSpace.componentEnv(path, ({ Page, Component }) => {
      if (kind === 'Page') return Page(mapMethods(definition))
      return Component(toComponent(definition))
    })
  }

  const register: Definitions['register'] = (path, onRegister) => {
    if (registered.has(path)) return
    // Ahead of the rest: components may use each other, or themselves.
    registered.add(path)
    try {
      registerNew(path, onRegister)
    } catch (error) {
      registered.delete(path)
      throw error
    }
    onRegister(path)
  }
  const registerNew: Definitions['register'] = (path, onRegister) => {
    const { usingComponents, ...staticConfig } = config.component(path)
    for (const [tag, target] of Object.entries(usingComponents)) {
      for (const kind of ['js', 'wxml']) {
        if (files[`${target}.${kind}`] === undefined) {
          throw new Error(`${path}.json uses the component <${tag}>, but there is no ${target}.${kind}. Build again.`)
        }
      }
      register(target, onRegister)
    }
    codeSpace.addComponentStaticConfig(path, {
      ...staticConfig,
      usingComponents: Object.fromEntries(Object.entries(usingComponents).map(([tag, target]) => [tag, `/${target}`])),
    })
    codeSpace.addCompiledTemplate(path, {
      groupList: group,
      content: group[path],
      // `bindtap` without a colon, on plain nodes too.
      fallbackListenerOnNativeNode: true,
    } as unknown as Parameters<typeof codeSpace.addCompiledTemplate>[1])
    last = undefined
    load(`${path}.js`)
    define(path)
  }

  return {
    register,
    globals: {
      Page: (definition) => {
        last = { kind: 'Page', definition: definition as Definition }
      },
      Component: (definition) => {
        last = { kind: 'Component', definition: definition as Definition }
      },
      Behavior: (definition) =>
        codeSpace.componentEnv('', ({ Behavior }) => Behavior(toComponent(definition as Definition))),
    },
  }
}

function isObject(value: unknown): value is Definition {
  return typeof value === 'object' && value !== null
}
