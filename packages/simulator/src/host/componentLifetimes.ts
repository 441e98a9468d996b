import type { GeneralBehavior, GeneralComponent } from 'glass-easel'
import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import type { ViewContext } from './context'
import { meterSetData } from './setDataMeter'

/** The `this` of a component's code: it has the component as `_$`. */
interface Caller {
  _$: GeneralComponent
}

/**
 * What every page and component of the app goes through, ahead of its own code: its life cycles are recorded, its
 * `setData` gets a meter, and it hears `ready`, which the framework leaves to its host.
 * @param isComponent whether `Component()` made it: what `Page()` made has none of these life cycles
 * @param getTabBar what its `getTabBar()` gives
 */
export function addComponentLifetimes(
  context: ViewContext,
  codeSpace: CodeSpace,
  { isComponent, getTabBar }: { isComponent: (path: string) => boolean; getTabBar: () => unknown },
): void {
  const { config, gate, glassEasel, lifecycle, platform } = context
  const waiting: GeneralComponent[] = []
  const tellReady = (): void => {
    for (const component of waiting.splice(0)) {
      if (glassEasel.Element.isAttached(component)) gate.run(() => component.triggerLifetime('ready', []))
    }
  }
  const record = (name: string) =>
    function (this: Caller) {
      const { is } = this._$
      if (isComponent(is)) lifecycle('Component', name, is)
    }
  const attached = record('attached')
  const created = record('created')
  const behavior = codeSpace.getComponentSpace().defineBehavior({
    lifetimes: {
      created(this: Caller) {
        const { is } = this._$
        meterSetData(this, { of: config.pages.includes(is) ? 'page' : 'component', path: is }, context)
        Object.assign(this, { getTabBar })
        created.call(this)
      },
      attached(this: Caller) {
        attached.call(this)
        if (waiting.push(this._$) === 1) platform.afterRender(tellReady)
      },
      ready: record('ready'),
      detached: record('detached'),
    },
    pageLifetimes: { show: record('show'), hide: record('hide'), routeDone: record('routeDone') },
  } as object)
  // Its type says which data and methods it brings: none.
  codeSpace.setOverallBehavior(behavior as unknown as GeneralBehavior)
}
