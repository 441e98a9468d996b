import http from 'node:http'
import { type Failure, phone, type RequestOptions } from './phone'
import { titleCase } from './titleCase'
import { wxFiles } from './wxFiles'

export { phone }

interface Listeners {
  headers: (result: object) => void
  chunk: (result: { data: ArrayBuffer }) => void
}

const SOCKET_FAILURES: Record<string, Failure> = {
  ECONNREFUSED: {
    errMsg: 'request:fail errcode:-102 cronet_error_code:-102 error_msg:net::ERR_CONNECTION_REFUSED',
    errno: 600001,
  },
  ENOTFOUND: { errMsg: 'request:fail -105:net::ERR_NAME_NOT_RESOLVED', errno: 600001 },
  ECONNRESET: { errMsg: 'request:fail -101:net::ERR_CONNECTION_RESET', errno: 600001 },
}

// What wx.request documents: PATCH is not among them.
const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']
const UNKNOWN_METHOD: Failure = {
  errMsg: `request:fail parameter error: parameter.method should be one of ${METHODS.join(', ')};`,
  errno: 1001,
}

/** `wx.request` over Node's http, with WeChat's shapes: title-case headers, errors with errMsg and errno, an abort. */
function request(options: RequestOptions) {
  phone.requests.push(options)
  let settled = false
  const settle = (callback: ((result: object) => void) | undefined, result: object) => {
    if (settled) return
    settled = true
    callback?.(result)
    options.complete?.(result)
  }
  const { method = 'GET' } = options
  const failure = phone.failure ?? (METHODS.includes(method) ? undefined : UNKNOWN_METHOD)
  if (failure) {
    setTimeout(() => settle(options.fail, failure), 1)
    return { abort: () => {} }
  }
  const listeners: Listeners = { headers: () => {}, chunk: () => {} }
  const outgoing = send(options, (result) => settle(options.success, result), fail, listeners)
  const timer = setTimeout(fail, options.timeout ?? 60_000, { errMsg: 'request:fail timeout', errno: 5 })
  timer.unref()
  function fail(reason: Failure) {
    settle(options.fail, reason)
    outgoing.destroy()
  }
  const listen: Partial<Record<string, (listener: never) => void>> = {
    onHeadersReceived: (listener: Listeners['headers']) => Object.assign(listeners, { headers: listener }),
    onChunkReceived: (listener: Listeners['chunk']) => Object.assign(listeners, { chunk: listener }),
  }
  return { abort: () => fail({ errMsg: 'request:fail abort' }), ...(phone.hasChunks && listen) }
}

function send(
  options: RequestOptions,
  succeed: (result: object) => void,
  fail: (reason: Failure) => void,
  listeners: Listeners,
) {
  const { data } = options
  const body = data instanceof ArrayBuffer ? Buffer.from(data) : typeof data === 'object' ? JSON.stringify(data) : data
  const outgoing = http.request(options.url, {
    method: options.method ?? 'GET',
    headers: {
      'content-type': 'application/json',
      ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
      ...options.header,
    },
    agent: false,
  })
  outgoing.on('error', (error: NodeJS.ErrnoException) =>
    fail(SOCKET_FAILURES[error.code ?? ''] ?? { errMsg: 'request:fail unknown network error', errno: 600000 }),
  )
  outgoing.on('response', async (response) => {
    const chunks: Buffer[] = []
    const { statusCode } = response
    listeners.headers({ header: titleCase(response.headers), ...(!phone.isDevTools && { statusCode }) })
    if (phone.failsAtRedirects && response.headers.location) return fail({ errMsg: 'request:fail' })
    try {
      for await (const chunk of response) {
        if (options.enableChunked && phone.hasChunks) listeners.chunk({ data: new Uint8Array(chunk).buffer })
        else chunks.push(chunk)
      }
    } catch {
      return fail({ errMsg: 'request:fail -101:net::ERR_CONNECTION_RESET', errno: 600001 })
    }
    const bytes = Buffer.concat(chunks)
    const text = bytes.toString('utf8')
    succeed({
      errMsg: 'request:ok',
      statusCode,
      header: titleCase(response.headers),
      cookies: response.headers['set-cookie'] ?? [],
      data: options.responseType === 'arraybuffer' ? new Uint8Array(bytes).buffer : readAs(options.dataType, text),
    })
  })
  return outgoing.end(body)
}

function readAs(dataType: string | undefined, text: string): unknown {
  if (dataType !== undefined && dataType !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const callCloud = async (call: Record<string, unknown>) => {
  phone.cloud.calls.push(call)
  return phone.cloud.answer(call)
}

export const wx = {
  request,
  cloud: {
    init: (options: unknown) => phone.cloud.inits.push(options),
    callFunction: callCloud,
    callContainer: callCloud,
  },
  ...wxFiles,
  getSystemInfoSync: () => ({ platform: 'devtools' }),
}
