import { element } from '../element'

interface OpenRow {
  readonly element: HTMLTableRowElement
  /** Draws its details anew if they are open. */
  refresh(): void
  remove(): void
}

/** A row of a table that a click, Enter or Space opens, if it has details: they are a row below it. */
export function createRow(width: number, details: (() => readonly Node[]) | undefined): OpenRow {
  const row = element('tr')
  let opened: HTMLElement | undefined
  if (details) {
    row.tabIndex = 0
    row.setAttribute('aria-expanded', 'false')
    const toggle = (): void => {
      if (opened) opened.remove()
      opened = opened
        ? undefined
        : element('tr', { class: 'details' }, element('td', { colspan: `${width}` }, ...details()))
      if (opened) row.after(opened)
      row.setAttribute('aria-expanded', `${opened !== undefined}`)
    }
    row.addEventListener('click', toggle)
    row.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      toggle()
    })
  }
  return {
    element: row,
    refresh: () => opened?.firstElementChild?.replaceChildren(...(details?.() ?? [])),
    remove() {
      opened?.remove()
      row.remove()
    },
  }
}
