import type { AppError, ConsoleRecord } from '../../host/types'
import { element } from '../element'
import type { Simulator } from '../inspect'
import { block, shorten } from './block'
import { label } from './labels'
import type { Panel } from './panel'
import { createRecordTable } from './recordTable'
import { sinceStart } from './sinceStart'

/** What the app printed, and what went wrong in it. */
export function consolePanel({ host, errors }: Simulator): Panel {
  const table = createRecordTable<AppError | ConsoleRecord>({
    columns: [
      { title: label('time'), name: 'time', text: ({ at }) => sinceStart(at) },
      { title: label('event'), name: 'level', text: (line) => ('kind' in line ? line.kind : line.level) },
      { title: label('console'), name: 'message', text: (line) => ('kind' in line ? line.message : line.text) },
    ],
    empty: label('noLines'),
    details: (line) =>
      'kind' in line
        ? [element('pre', {}, shorten(line.message)), ...(line.stack === undefined ? [] : [block('stack', line.stack)])]
        : [element('pre', {}, shorten(line.text))],
    isBad: (line) => 'kind' in line || line.level === 'error',
  })
  host.on('console', table.put)
  host.on('error', (error) => {
    // An app's console.error is printed as its console line.
    if (error.kind !== 'console.error') table.put(error)
  })
  return {
    title: label('console'),
    element: element('div', { class: 'panel' }, table.element),
    badge: () => (errors.length > 0 ? `${errors.length}` : ''),
    isBad: () => errors.length > 0,
    show: table.show,
  }
}
