import { type BuiltIn, builtIn } from './builtIn'
import { registerControl } from './control'

/**
 * `<picker>`: modes `selector`, `date` and `time` open the browser's own picker, laid invisibly over the slot.
 * `multiSelector` and `region` show their slot and do not open.
 */
export const picker: BuiltIn = builtIn({
  tag: 'picker',
  properties: {
    mode: 'selector',
    disabled: false,
    range: [] as unknown[],
    rangeKey: '',
    value: null as unknown,
    start: '',
    end: '',
    fields: 'day',
    customItem: '',
    name: '',
    headerText: '',
    level: 'region',
  },
  setup(part) {
    const { ownerDocument } = part.element
    const select = ownerDocument.createElement('select')
    const date = ownerDocument.createElement('input')
    let value: unknown = null
    const field = (): HTMLSelectElement | HTMLInputElement => (part.get('mode') === 'selector' ? select : date)
    part.watch(['mode', 'fields'], () => {
      select.remove()
      date.remove()
      date.type = part.get('mode') === 'time' ? 'time' : part.get('fields') === 'month' ? 'month' : 'date'
      if (['selector', 'date', 'time'].includes(part.get('mode'))) part.element.prepend(field())
    })
    part.watch(['range', 'rangeKey'], () => {
      select.replaceChildren(
        ...part.get('range').map((item, index) => {
          const option = ownerDocument.createElement('option')
          // The app draws the chosen one: these are no text of the page.
          option.label = labelOf(item, part.get('rangeKey'))
          option.value = String(index)
          return option
        }),
      )
    })
    part.watch(['value', 'range'], () => {
      value = part.get('value')
      field().value = value === null || value === undefined ? '' : String(value)
    })
    part.watch(['start', 'end'], () => {
      date.min = part.get('start')
      date.max = part.get('end')
    })
    part.watch(['disabled'], () => {
      select.disabled = part.get('disabled')
      date.disabled = part.get('disabled')
    })
    for (const each of [select, date]) {
      each.addEventListener('input', (event) => event.stopPropagation())
      each.addEventListener('change', (event) => {
        event.stopPropagation()
        value = each.value
        part.trigger('change', { value })
      })
    }
    date.addEventListener('click', () => date.showPicker?.())
    registerControl(part.element, {
      name: () => part.get('name'),
      value: () => value,
      reset: () => {
        value = part.get('mode') === 'selector' ? 0 : ''
        field().value = String(value)
      },
    })
  },
})

function labelOf(item: unknown, key: string): string {
  return String(key !== '' && typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[key] : item)
}
