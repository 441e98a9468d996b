import { type BuiltIn, builtIn } from './builtIn'
import { ownStyle } from './ownStyle'
import { createWheel, type Wheel } from './wheel'

const wheels = new WeakMap<Element, Wheel>()
const views = new WeakMap<
  Element,
  { readonly start: () => void; readonly end: () => void; readonly sync: () => void }
>()

/** `<picker-view>`: a wheel for each column; `change` has the index of each. */
export const pickerView: BuiltIn = builtIn({
  tag: 'picker-view',
  properties: {
    value: [] as unknown[],
    maskClass: '',
    maskStyle: '',
    indicatorStyle: '',
    indicatorClass: '',
    immediateChange: false,
    name: '',
  },
  setup(part) {
    const { element } = part
    const mask = element.ownerDocument.createElement('span')
    const indicator = element.ownerDocument.createElement('span')
    element.prepend(mask, indicator)
    part.watch(['maskClass', 'maskStyle', 'indicatorClass', 'indicatorStyle'], () => {
      mask.className = `wx-picker-mask ${part.get('maskClass')}`
      mask.setAttribute('style', part.get('maskStyle'))
      indicator.className = `wx-picker-indicator ${part.get('indicatorClass')}`
      indicator.setAttribute('style', part.get('indicatorStyle'))
    })
    const columns = (): Wheel[] =>
      [...element.querySelectorAll('wx-picker-view-column')].flatMap((column) => wheels.get(column) ?? [])
    // A row is as high as the indicator.
    const show = (): void => {
      const height = indicator.offsetHeight
      if (height > 0) ownStyle(element, '--row', `${height}px`)
      columns().forEach((column, at) => {
        column.turnTo(Number(part.get('value')[at] ?? 0))
      })
    }
    part.watch(['value', 'indicatorStyle'], () => part.whenAttached(() => part.afterRender(show)))
    const tell = (value: number[]): void => {
      part.set('value', value)
      part.trigger('change', { value })
    }
    views.set(element, {
      start: () => part.trigger('pickstart'),
      end: () => {
        const value = columns().map((column) => column.index)
        if (value.some((index, at) => index !== Number(part.get('value')[at] ?? 0))) tell(value)
        part.trigger('pickend')
      },
      sync: show,
    })
    part.expose({
      pick(value: number[]) {
        if (!Array.isArray(value) || value.length !== columns().length) {
          throw new Error(`<picker-view> has ${columns().length} columns: pick an index for each.`)
        }
        tell(value)
      },
    })
  },
})

/** `<picker-view-column>`: its rows are the app's. */
export const pickerViewColumn: BuiltIn = builtIn({
  tag: 'picker-view-column',
  properties: {},
  setup(part) {
    const { element } = part
    const view = () => views.get(element.closest('wx-picker-view') as Element)
    const wheel = createWheel({
      column: element,
      // The app's own rows are elements of the DOM's own kind.
      rows: () => [...element.children] as HTMLElement[],
      timer: part.timer,
      onStart: () => view()?.start(),
      onEnd: () => view()?.end(),
    })
    wheels.set(element, wheel)
    part.onDetach(wheel.close)
    // A column that came later stands where the view's value says.
    part.whenAttached(() => part.afterRender(() => view()?.sync()))
  },
})
