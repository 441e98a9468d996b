import { type BuiltIn, builtIn } from './builtIn'
import { registerControl, takeTap } from './control'
import { type PickerMode, pickerMode } from './pickerModes'
import { openSheet, type Sheet } from './pickerSheet'

/** `<picker>`: a tap opens its columns over the page; `change` or `cancel` says how they were closed. */
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
    const settings = ['mode', 'range', 'rangeKey', 'start', 'end', 'fields', 'customItem', 'level'] as const
    const mode = (): PickerMode =>
      // The names are those of the settings.
      pickerMode(Object.fromEntries(settings.map((name) => [name, part.get(name)])) as never)
    let sheet: Sheet | undefined
    let choice: number[] = []
    const show = (): void => {
      if (!sheet) return
      const columns = mode().columns(choice)
      choice = columns.map((column, at) => Math.max(0, Math.min(choice[at] ?? 0, column.length - 1)))
      sheet.show(columns, choice)
    }
    const close = (): void => {
      sheet?.close()
      sheet = undefined
    }
    const confirm = (detail: { value: unknown }): void => {
      close()
      part.set('value', detail.value)
      part.trigger('change', detail)
    }
    const cancel = (): void => {
      close()
      part.trigger('cancel')
    }
    const turn = (column: number, index: number): void => {
      if (choice[column] === index) return
      choice[column] = index
      const name = part.get('mode')
      // What depends on this column starts anew, where the columns are not the app's.
      if (name === 'region') choice.fill(0, column + 1)
      show()
      // Official only for multiSelector (component/picker).
      if (name === 'multiSelector') part.trigger('columnchange', { column, value: index })
    }
    const open = (): void => {
      const page = part.element.closest('wx-page')
      if (part.get('disabled') || sheet || !page) return
      choice = mode().choice(part.get('value'))
      const title = part.get('headerText')
      sheet = openSheet({
        page,
        title,
        timer: part.timer,
        onTurn: turn,
        onConfirm: () => confirm(mode().detail(choice)),
        onCancel: cancel,
      })
      show()
    }
    // The app answers a turned column with new columns, and with where they stand.
    part.watch(['value'], () => {
      if (sheet) choice = mode().choice(part.get('value'))
      show()
    })
    part.watch(['range'], show)
    part.on('tap', (event) => {
      takeTap(event)
      open()
    })
    part.onDetach(close)
    part.expose({
      pick(value: unknown) {
        if (part.get('disabled')) throw new Error('<picker> is disabled, so nothing can be picked in it.')
        choice = mode().choice(value)
        const detail = mode().detail(choice)
        const isThere = mode()
          .columns(choice)
          .every((column, at) => (choice[at] ?? 0) < column.length)
        if (!isThere || String(detail.value) !== String(value)) {
          throw new Error(`<picker mode="${part.get('mode')}"> has no ${JSON.stringify(value)} to pick.`)
        }
        confirm(detail)
      },
      cancel,
    })
    registerControl(part.element, {
      name: () => part.get('name'),
      value: () => part.get('value'),
      reset: () => part.set('value', part.get('mode') === 'selector' ? 0 : null),
      activate: open,
    })
  },
})
