import type { RequestRecord } from '../../host/types'
import { element } from '../element'
import type { Simulator } from '../inspect'
import { bytes } from './bytes'
import { label } from './labels'
import type { Panel } from './panel'
import { createRecordTable } from './recordTable'
import { requestDetails } from './requestDetails'

/** The app's requests: what was sent, what came of it, and how long it took. */
export function requestsPanel({ host, requests }: Simulator): Panel {
  const table = createRecordTable<RequestRecord>({
    columns: [
      { title: label('order'), name: 'order', text: ({ order }) => `${order}` },
      { title: label('method'), name: 'method', text: nameOf },
      { title: label('url'), name: 'url', text: address },
      { title: label('status'), name: 'status', text: outcome },
      { title: label('size'), name: 'received', text: size },
      { title: label('duration'), name: 'duration', text: duration },
    ],
    empty: label('noRequests'),
    details: requestDetails,
    isBad: failed,
  })
  host.on('request', table.put)
  return {
    title: label('requests'),
    element: element('div', { class: 'panel' }, table.element),
    badge: () => `${requests.length}`,
    isBad: () => requests.some(failed),
    show: table.show,
  }
}

function failed({ status, errMsg }: RequestRecord): boolean {
  return (status ?? 0) >= 400 || (errMsg !== undefined && !errMsg.endsWith(':ok'))
}

function nameOf({ api, method }: RequestRecord): string {
  return api === 'request' ? method : api
}

// The path tells requests apart; the host mostly is the same.
function address({ url }: RequestRecord): string | Node {
  const [, host = '', path = ''] = /^(\w+:\/\/[^/?#]+)(.*)$/.exec(url) ?? []
  if (host === '') return url
  return element('span', { title: url }, element('small', {}, host), path || '/')
}

function outcome({ status, errMsg, queued, dispatchedAt }: RequestRecord): string {
  if (status !== undefined) return `${status}`
  if (errMsg !== undefined) return errMsg.replace(/^\w+:(fail )?/, '')
  return queued && dispatchedAt === undefined ? label('queued') : label('underWay')
}

function size({ responseBytes }: RequestRecord): string {
  return responseBytes === undefined ? '' : bytes(responseBytes)
}

function duration({ at, endedAt }: RequestRecord): string {
  return endedAt === undefined ? '…' : `${Math.round(endedAt - at)} ms`
}
