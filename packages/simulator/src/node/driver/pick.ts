import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Host } from '../../host/types'
import { builtInAt } from './tree/builtInAt'
import { normalize } from './tree/textPattern'
import { visibleText } from './tree/visibleText'

/** What to pick, by the text that a user reads or by its index. Several columns take a list. */
export type PickValue = string | number | readonly (string | number)[]

/**
 * Picks in a `<picker>` or a `<picker-view>`. A picker of several columns is turned column by column, so that an app
 * that fills the next one on `columnchange` can.
 * @throws Error that lists what there is to pick
 */
export async function pick(element: Element, value: PickValue, host: Host): Promise<void> {
  const component = builtInAt(element)
  const { mode = 'selector' } = component?.data ?? {}
  if (component?.tag === 'picker-view') component.call('pick', pickInView(element, toList(value)))
  else if (mode === 'multiSelector') component?.call('pick', await turnColumns(element, toList(value), host))
  else if (mode === 'selector' && !Array.isArray(value)) {
    component?.call('pick', indexOf(value as string | number, labels(element, component.data.range)))
  } else component?.call('pick', value)
}

function pickInView(element: Element, values: readonly (string | number)[]): number[] {
  const columns = [...element.querySelectorAll('wx-picker-view-column')]
  return values.map((value, at) => {
    const rows = [...(columns[at]?.children ?? [])].map((row) => normalize(visibleText(row)))
    return indexOf(value, rows)
  })
}

async function turnColumns(element: Element, values: readonly (string | number)[], host: Host): Promise<number[]> {
  const data = (): Readonly<Record<string, unknown>> => builtInAt(element)?.data ?? {}
  const chosen: number[] = []
  for (const [column, value] of values.entries()) {
    const index = indexOf(value, labels(element, toList(data().range)[column]))
    chosen.push(index)
    if (Number(toList(data().value)[column] ?? 0) === index) continue
    host.trigger(element, 'columnchange', { column, value: index }, { bubbles: false, composed: false })
    await nextTurn()
  }
  return chosen
}

function labels(element: Element, range: unknown): string[] {
  const key = builtInAt(element)?.data.rangeKey
  // An item is a text, or an object with its text at the range key.
  return toList(range).map((item) => String(key ? (item as Record<string, unknown>)[String(key)] : item))
}

function indexOf(value: string | number, texts: readonly string[]): number {
  const index = typeof value === 'number' ? value : texts.indexOf(value)
  if (index >= 0 && index < texts.length) return index
  throw new Error(`There is no ${JSON.stringify(value)} to pick. There is: ${texts.join(', ') || 'nothing'}.`)
}

function toList<TItem = unknown>(value: unknown): readonly TItem[] {
  return Array.isArray(value) ? value : value === null || value === undefined ? [] : [value as TItem]
}
