import { listenTap } from './listenTap'
import { createWheel, type Wheel } from './wheel'

interface SheetInput {
  readonly page: Element
  readonly title: string
  readonly timer: (callback: () => void, milliseconds: number) => () => void
  readonly onTurn: (column: number, index: number) => void
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** The panel that a picker slides in from below. */
export interface Sheet {
  show(columns: readonly (readonly string[])[], choice: readonly number[]): void
  close(): void
}

/** Opens one over a page. Its own tags are none of the app's, so that nothing in it reaches the app. */
export function openSheet({ page, title, timer, onTurn, onConfirm, onCancel }: SheetInput): Sheet {
  const make = (tag: string, className: string, text = ''): HTMLElement => {
    const element = page.ownerDocument.createElement(tag)
    element.className = className
    element.textContent = text
    return element
  }
  const sheet = make('wx-picker-sheet', '')
  const shade = make('wx-picker-shade', '')
  const head = make('div', 'wx-picker-head')
  const cancel = make('wx-picker-action', '', '取消')
  const confirm = make('wx-picker-action', 'wx-picker-confirm', '确定')
  const columns = make('div', 'wx-picker-columns')
  head.append(cancel, make('span', 'wx-picker-title', title), confirm)
  const panel = make('div', 'wx-picker-panel')
  panel.append(head, columns)
  sheet.append(shade, panel)
  for (const action of [cancel, confirm]) action.setAttribute('role', 'button')
  sheet.setAttribute('role', 'dialog')
  listenTap(shade, onCancel)
  listenTap(cancel, onCancel)
  listenTap(confirm, () => {
    for (const { wheel } of [...wheels]) wheel.settle()
    onConfirm()
  })
  // What the app hears of the page stops here.
  for (const type of ['touchstart', 'touchmove', 'touchend', 'mousedown', 'click']) {
    sheet.addEventListener(type, (event) => event.stopPropagation())
  }
  page.append(sheet)

  let wheels: { readonly wheel: Wheel; readonly element: HTMLElement; texts: string }[] = []
  const addColumn = (at: number): (typeof wheels)[number] => {
    const element = make('div', 'wx-wheel')
    columns.append(element)
    // The rows are made below.
    const rows = (): HTMLElement[] => [...element.children] as HTMLElement[]
    return {
      element,
      texts: '',
      wheel: createWheel({ column: element, rows, timer, onEnd: (index) => onTurn(at, index) }),
    }
  }
  return {
    show(texts, choice) {
      for (const { wheel, element } of wheels.splice(texts.length)) {
        wheel.close()
        element.remove()
      }
      wheels = texts.map((_, at) => wheels[at] ?? addColumn(at))
      wheels.forEach((column, at) => {
        const list = texts[at] ?? []
        if (column.texts !== list.join('\n')) {
          column.texts = list.join('\n')
          column.element.replaceChildren(...list.map((text) => make('wx-picker-row', '', text)))
        }
        column.wheel.turnTo(choice[at] ?? 0)
      })
    },
    close() {
      for (const { wheel } of wheels) wheel.close()
      sheet.remove()
    },
  }
}
