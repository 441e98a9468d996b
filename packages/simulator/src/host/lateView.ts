import type { GeneralComponent } from 'glass-easel'
import type { ViewContext } from './context'

/** A slow phone's screen: it shows what `setData` did some time later, while `this.data` has it at once. */
export interface LateView {
  /** Runs a `setData` of the page or component. */
  set(setData: () => void): void
  /** Calls back when the view shows what was set until now; never when it is gone by then. */
  whenShown(callback: () => void): void
}

type Data = Record<string, unknown>

/** The part of a component that the framework calls after its data has changed. */
interface Template {
  updateValues(data: Data, changes: readonly (readonly [path: readonly string[], ...unknown[]])[]): void
}

// What a late update gives to the components inside is shown with it, not late once more.
let showing = false

export function createLateView(component: GeneralComponent, { glassEasel, platform, rules }: ViewContext): LateView {
  // Internal to the framework, so absent from its types; pinned to the version it was read in.
  const { _$tmplInst: template } = component as unknown as { _$tmplInst: Template }
  // What the view has, while the data goes on changing.
  const shown = copy(component.data) as Data
  let setting = false

  const whenShown: LateView['whenShown'] = (callback) => {
    platform.setTimeout(() => {
      if (glassEasel.Element.isAttached(component)) callback()
    }, rules.setDataDelay)
  }
  const update = template.updateValues
  template.updateValues = function (data, changes) {
    const changed = changes.map(([[key = '']]) => [key, copy(data[key])] as const)
    const show = (): void => {
      for (const [key, value] of changed) shown[key] = value
      update.call(this, shown, changes)
    }
    if (showing || !setting) {
      show()
      return
    }
    whenShown(() => {
      showing = true
      try {
        show()
      } finally {
        showing = false
      }
    })
  }

  return {
    whenShown,
    set(setData) {
      setting = true
      try {
        setData()
      } finally {
        setting = false
      }
    },
  }
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy)
  if (typeof value !== 'object' || value === null) return value
  const prototype: object | null = Object.getPrototypeOf(value)
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null
  // A date and its like do not change piece by piece.
  if (!isPlain) return value
  // Of the app's realm, as the value is: the components inside get it.
  const result = Object.create(prototype)
  for (const [key, item] of Object.entries(value)) result[key] = copy(item)
  return result
}
