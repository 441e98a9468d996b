import type { TransportRequest, TransportResponse } from '../transport'
import { throughProxy } from './h5Proxy'
import { settleRejection } from './platformErrors'
import type { TaroRequestOptions } from './taroRequestOptions'

interface ProgressEvent {
  readonly loaded: number
  readonly total: number
  readonly lengthComputable: boolean
}

/** As much of the browser's as is used here. */
declare const XMLHttpRequest: new () => {
  onload: () => void
  onerror: () => void
  onabort: () => void
  onprogress: (event: ProgressEvent) => void
  readonly upload: { onprogress: (event: ProgressEvent) => void }
  responseType: 'text' | 'blob'
  withCredentials: boolean
  readonly status: number
  readonly response: unknown
  open(method: string, url: string): void
  setRequestHeader(name: string, value: string): void
  getAllResponseHeaders(): string
  send(body?: object): void
  abort(): void
}

/**
 * An upload or a download on H5; a `Blob` is the response's `content`. It stands in for Taro's own `uploadFile` and
 * `downloadFile` there, which tell no response headers, send credentials to every origin (so that
 * `Access-Control-Allow-Origin: *` fails), send a form that was aborted while its file was being read, wait for ever for
 * a `blob:` URL that was revoked, and keep the timer of a download that is done (taro-h5 api/network).
 */
export function h5Transfer(
  request: TransportRequest,
  options: TaroRequestOptions,
  responseType: 'text' | 'blob',
  form?: object,
): Promise<TransportResponse> {
  const { method, url, headers, signal } = request
  const exchange = new Promise<TransportResponse>((resolve, reject) => {
    const xhr = new XMLHttpRequest()
    const abort = () => xhr.abort()
    const done = (settle: () => void) => () => {
      signal.removeEventListener('abort', abort)
      settle()
    }
    const onprogress = ({ loaded, total, lengthComputable }: ProgressEvent) =>
      request.onProgress(lengthComputable ? { loaded, total } : { loaded })
    // A listener on `upload` costs a preflight on another origin: without it nobody would know that bytes are leaving.
    if (form) xhr.upload.onprogress = onprogress
    else xhr.onprogress = onprogress
    xhr.onload = done(() => {
      const { status, response } = xhr
      const content = responseType === 'blob' ? { body: '', content: response } : { body: String(response ?? '') }
      resolve({ status, headers: readHeaders(xhr.getAllResponseHeaders()), ...content })
    })
    // As Taro's and fetch's own.
    xhr.onerror = done(() => reject({ errMsg: `${form ? 'uploadFile' : 'downloadFile'}:fail` }))
    xhr.onabort = done(() => reject({ name: 'AbortError' }))
    xhr.open(method, throughProxy(url))
    xhr.responseType = responseType
    xhr.withCredentials = options.credentials === 'include'
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value)
    signal.addEventListener('abort', abort)
    // One that is not sent yet does not tell.
    if (signal.aborted) xhr.onabort()
    else xhr.send(form)
  })
  return exchange.catch((cause) => {
    settleRejection(request, cause)
    throw cause
  })
}

function readHeaders(text: string): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const line of text.split('\r\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim()
  }
  return headers
}
