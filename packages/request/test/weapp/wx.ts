import http from 'node:http'

/** The options of `wx.request` that Taro passes on. */
interface RequestOptions {
  url: string
  method?: string
  header?: Record<string, string>
  data?: string | object
  dataType?: string
  timeout?: number
  success?: (result: object) => void
  fail?: (result: object) => void
  complete?: (result: object) => void
}

interface Failure {
  errMsg: string
  errno?: number
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

/** What the next requests meet, and the options that the platform was given. */
export const phone = {
  /** Every request fails like this, without reaching the network. */
  failure: undefined as Failure | undefined,
  requests: [] as RequestOptions[],
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
  const outgoing = send(options, (result) => settle(options.success, result), fail)
  const timer = setTimeout(fail, options.timeout ?? 60_000, { errMsg: 'request:fail timeout', errno: 5 })
  timer.unref()
  function fail(reason: Failure) {
    settle(options.fail, reason)
    outgoing.destroy()
  }
  return { abort: () => fail({ errMsg: 'request:fail abort' }) }
}

function send(options: RequestOptions, succeed: (result: object) => void, fail: (reason: Failure) => void) {
  const body = typeof options.data === 'object' ? JSON.stringify(options.data) : options.data
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
    try {
      for await (const chunk of response) chunks.push(chunk)
    } catch {
      return fail({ errMsg: 'request:fail -101:net::ERR_CONNECTION_RESET', errno: 600001 })
    }
    const text = Buffer.concat(chunks).toString('utf8')
    succeed({
      errMsg: 'request:ok',
      statusCode: response.statusCode,
      header: titleCase(response.headers),
      cookies: response.headers['set-cookie'] ?? [],
      data: options.dataType === undefined || options.dataType === 'json' ? parse(text) : text,
    })
  })
  return outgoing.end(body)
}

function titleCase(headers: http.IncomingHttpHeaders) {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.replace(/\b\w/g, (letter) => letter.toUpperCase()),
      String(value),
    ]),
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

export const wx = {
  request,
  getSystemInfoSync: () => ({ platform: 'devtools' }),
}
