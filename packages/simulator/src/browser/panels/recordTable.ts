import { element } from '../element'
import { createRow } from './createRow'

/** One column. The cell's text also is its tooltip, as it may be cut off. */
export interface Column<TRecord> {
  readonly title: string
  /** Names the column for the style sheet. */
  readonly name: string
  text(record: TRecord): string | Node
}

interface TableOptions<TRecord> {
  readonly columns: readonly Column<TRecord>[]
  /** Stands there while there is no record. */
  readonly empty: string
  /** What a click on the row opens; nothing when there is nothing to see. */
  details?(record: TRecord): readonly Node[]
  isBad?(record: TRecord): boolean
}

interface RecordTable<TRecord> {
  readonly element: HTMLElement
  /** Draws a record, or draws it anew, soon. */
  put(record: TRecord): void
  /** It can be seen from now on. */
  show(): void
}

/** Rows that are drawn; the oldest leave. */
const LIMIT = 500
/** Letters of a cell. */
const IN_CELL = 500
/** Milliseconds: what comes meanwhile is drawn at once. */
const SOON = 50

/** A table that grows with what is recorded, and follows its end unless somebody has scrolled up. */
export function createRecordTable<TRecord extends object>(options: TableOptions<TRecord>): RecordTable<TRecord> {
  const body = element('tbody')
  const heads = options.columns.map(({ title, name }) => element('th', { scope: 'col', class: name }, title))
  const table = element('table', {}, element('thead', {}, element('tr', {}, ...heads)), body)
  const empty = element('p', { class: 'empty' }, options.empty)
  const area = element('div', { class: 'rows', tabindex: '0' }, table, empty)
  const rows = new Map<TRecord, Row>()
  // One that has left does not come back when it ends.
  const drawn = new WeakSet<TRecord>()
  const waiting = new Set<TRecord>()
  let follows = true
  let timer: number | undefined

  area.addEventListener('scroll', () => {
    follows = area.scrollHeight - area.scrollTop - area.clientHeight < 30
  })
  const flush = (): void => {
    window.clearTimeout(timer)
    timer = undefined
    for (const [index, record] of [...waiting].entries()) {
      const row = rows.get(record)
      if (row) fill(record, row)
      else if (!drawn.has(record) && index >= waiting.size - LIMIT) append(record)
      drawn.add(record)
    }
    waiting.clear()
    for (const [record, row] of [...rows].slice(0, Math.max(0, rows.size - LIMIT))) {
      rows.delete(record)
      row.remove()
    }
    empty.hidden = rows.size > 0
    if (follows) area.scrollTop = area.scrollHeight
  }
  const append = (record: TRecord): void => {
    const row = createRow(options.columns.length, options.details && (() => options.details?.(record) ?? []))
    rows.set(record, row)
    fill(record, row)
    body.append(row.element)
  }
  const fill = (record: TRecord, row: Row): void => {
    row.element.replaceChildren(...options.columns.map((column) => cell(column, record)))
    row.element.classList.toggle('bad', options.isBad?.(record) === true)
    row.refresh()
  }
  return {
    element: area,
    put(record) {
      waiting.add(record)
      timer ??= window.setTimeout(flush, SOON)
    },
    show: flush,
  }
}

type Row = ReturnType<typeof createRow>

function cell<TRecord>({ name, text }: Column<TRecord>, record: TRecord): HTMLElement {
  const given = text(record)
  const content = typeof given === 'string' ? given.slice(0, IN_CELL) : given
  return element('td', { class: name, ...(typeof content === 'string' && { title: content }) }, content)
}
