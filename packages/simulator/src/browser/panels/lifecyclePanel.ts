import type { LifecycleRecord } from '../../host/types'
import { element } from '../element'
import type { Simulator } from '../inspect'
import { label } from './labels'
import type { Panel } from './panel'
import { createRecordTable } from './recordTable'
import { sinceStart } from './sinceStart'

/** The page stack, and what the host did to the app, in the order the app heard it. */
export function lifecyclePanel({ host, lifecycle }: Simulator): Panel {
  const stack = element('ol', { class: 'stack', 'aria-label': label('stack') })
  const table = createRecordTable<LifecycleRecord>({
    columns: [
      { title: label('order'), name: 'order', text: ({ order }) => `${order}` },
      { title: label('time'), name: 'time', text: ({ at }) => sinceStart(at) },
      { title: label('of'), name: 'of', text: ({ of }) => of },
      { title: label('event'), name: 'event', text: ({ name }) => name },
      { title: label('path'), name: 'path', text: ({ path }) => path ?? '' },
    ],
    empty: label('noLifecycle'),
  })
  host.on('lifecycle', table.put)
  host.on('page', () => {
    const entries = host.pages.map(({ path, query }) => {
      const search = Object.entries(query).map(([key, value]) => `${key}=${value}`)
      return element('li', {}, path, element('small', {}, search.length > 0 ? `?${search.join('&')}` : ''))
    })
    stack.replaceChildren(...entries)
  })
  return {
    title: label('lifecycle'),
    element: element('div', { class: 'panel' }, stack, table.element),
    badge: () => `${lifecycle.length}`,
    show: table.show,
  }
}
