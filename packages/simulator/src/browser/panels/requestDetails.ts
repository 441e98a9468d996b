import type { RequestRecord } from '../../host/types'
import { element } from '../element'
import { block } from './block'
import { bytes } from './bytes'
import { label } from './labels'

/** All about a request: what went out, and what came back. */
export function requestDetails(record: RequestRecord): HTMLElement[] {
  const { url, headers, body, responseHeaders, responseBody, responseBytes } = record
  return [
    block(label('url'), url),
    ...(record.errMsg === undefined ? [] : [block('errMsg', withErrno(record))]),
    element(
      'div',
      { class: 'sides' },
      element('div', {}, ...pairs('headers', headers), ...text('body', body)),
      element(
        'div',
        {},
        ...pairs('responseHeaders', responseHeaders),
        ...text('responseBody', responseBody, responseBytes),
      ),
    ),
  ]
}

function withErrno({ errMsg = '', errno }: RequestRecord): string {
  return errno === undefined ? errMsg : `${errMsg}\nerrno: ${errno}`
}

function pairs(title: 'headers' | 'responseHeaders', headers: Record<string, string> | undefined): HTMLElement[] {
  if (headers === undefined) return []
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [block(label(title), lines.join('\n'))]
}

function text(title: 'body' | 'responseBody', body: string | Uint8Array | undefined, size?: number): HTMLElement[] {
  if (body === undefined) return []
  const heading = size === undefined ? label(title) : `${label(title)} · ${bytes(size)}`
  if (typeof body !== 'string') return [block(heading, `${size ?? body.length} ${label('bytesOfBinary')}`)]
  return [block(heading, readable(body))]
}

function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}
