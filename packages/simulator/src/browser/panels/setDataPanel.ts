import type { SetDataRecord } from '../../host/types'
import { element } from '../element'
import type { Simulator } from '../inspect'
import { bytes } from './bytes'
import { label } from './labels'
import type { Panel } from './panel'
import { createRecordTable } from './recordTable'
import { sinceStart } from './sinceStart'

/** What crossed from the logic to the view, call by call, with its size. */
export function setDataPanel({ host, setDataCalls }: Simulator): Panel {
  const summary = element('p', { class: 'summary' })
  let total = 0
  let largest = 0
  const table = createRecordTable<SetDataRecord>({
    columns: [
      { title: label('order'), name: 'order', text: ({ order }) => `${order}` },
      { title: label('time'), name: 'time', text: ({ at }) => sinceStart(at) },
      { title: label('path'), name: 'path', text: ({ path }) => path },
      { title: label('keys'), name: 'keys', text: ({ keys }) => keys.join(', ') },
      { title: label('size'), name: 'size', text: (record) => bytes(record.bytes) },
    ],
    empty: label('noSetData'),
    details: ({ of, path, keys }) => [element('p', {}, `${label(of)} ${path}`), element('pre', {}, keys.join('\n'))],
    // 1024 KB a call is the limit; to stay well below it is the advice.
    isBad: (record) => record.bytes > 256 * 1024,
  })
  host.on('setData', (record) => {
    total += record.bytes
    largest = Math.max(largest, record.bytes)
    const parts = [
      `${setDataCalls.length} ${label('calls')}`,
      `${label('total')} ${bytes(total)}`,
      `${label('largest')} ${bytes(largest)}`,
    ]
    summary.textContent = parts.join(' · ')
    table.put(record)
  })
  return {
    title: label('setData'),
    element: element('div', { class: 'panel' }, summary, table.element),
    badge: () => `${setDataCalls.length}`,
    show: table.show,
  }
}
