import type { HostContext } from '../../host/context'
import type { WireResponse } from '../../host/types'
import { type ApiOptions, parameterError } from '../api'
import { encodeData } from '../network/encode'
import { netError, OFFLINE } from '../network/failures'
import { readBytes, toData, toHeader } from '../network/response'
import { BAD_ARGUMENT, BAD_TYPE, CLOUD_TIMEOUT, cloudError, GENERAL, NO_SUCH_RESOURCE } from './cloudError'
import { recorded } from './cloudRecord'

// Bytes (wxcloudrun/src/development/call): of a body that is text, of one that is bytes, and of a response.
const TEXT_LIMIT = 100 * 1024
const BINARY_LIMIT = 20 * 1024 * 1024
const RESPONSE_LIMIT = 1_000 * 1024
/** Milliseconds. One page says 60 s, another 1.5 s; staff and developers say this. */
const TIMEOUT = 15_000

let calls = 0

/** `wx.cloud.callContainer` (reference-sdk-api/container/Cloud.callContainer), over real HTTP. */
export async function callContainer(
  context: HostContext,
  { path, method = 'GET', data, header, timeout = TIMEOUT, ...rest }: ApiOptions,
  env: string | undefined,
): Promise<Record<string, unknown>> {
  const { config, options, platform, realm, state } = context
  if (typeof path !== 'string') throw cloudError(BAD_TYPE, parameterError('path', 'String', path))
  const headers = headersOf(header)
  const name = headers['x-wx-service'] ?? ''
  const origin = options.cloud?.containers?.[name]
  const url = `${origin?.replace(/\/$/, '')}/${path.replace(/^\//, '')}`
  const sent = encodeData({ url, method: String(method), data, contentType: headers['content-type'] ?? '' }, realm)
  const { body } = sent
  const start = { api: 'callContainer', name, method: String(method), path } as const
  const more = { ...(body === undefined ? {} : { body }), ...(env === undefined ? {} : { env }) }
  return recorded(context, { ...start, ...more }, async (record) => {
    if (env === undefined) throw cloudError(BAD_ARGUMENT, 'parameter.config.env is missing: name the environment')
    if (name === '') throw cloudError(BAD_ARGUMENT, "parameter.header['X-WX-SERVICE'] is missing: name the container")
    if (origin === undefined) {
      throw cloudError(
        NO_SUCH_RESOURCE,
        `there is no container "${name}": give its address as cloud.containers.${name}`,
      )
    }
    if (typeof body === 'string' && platform.byteLength(body) > TEXT_LIMIT) tooBig('request', '100 KiB of text')
    if (typeof body === 'object' && body.length > BINARY_LIMIT) tooBig('request', '20 MiB')
    if (state.network === 'none') throw cloudError(GENERAL, OFFLINE.text)
    // The gateway adds them (wxcloudrun/src/development/call).
    const user = { 'x-wx-openid': options.cloud?.openid ?? 'openid', 'x-wx-appid': config.appId, 'x-wx-env': env }
    const request = {
      method: String(method),
      headers: { ...headers, ...user, 'x-wx-source': 'wx_client' },
      ...(body === undefined ? {} : { body }),
    }
    const { response, bytes } = await exchange(context, sent.url, request, Math.min(Number(timeout), TIMEOUT))
    record.status = response.status
    if (bytes.length > RESPONSE_LIMIT) tooBig('response', '1000 KiB')
    const { header: received, cookies } = toHeader(response.headers)
    const toRealm = (value: unknown): unknown => realm.fromJSON(JSON.stringify(value))
    return {
      data: toData(bytes, rest, realm),
      statusCode: response.status,
      header: toRealm(received),
      cookies: toRealm(cookies),
      callID: `simulated-${++calls}`,
    }
  })
}

// The limits are documented, what a phone says beyond them is not.
function tooBig(what: string, limit: string): never {
  throw cloudError(BAD_ARGUMENT, `the ${what} is bigger than ${limit}`)
}

async function exchange(
  { platform }: HostContext,
  url: string,
  request: { method: string; headers: Record<string, string>; body?: string | Uint8Array },
  timeout: number,
): Promise<{ response: WireResponse; bytes: Uint8Array }> {
  const controller = platform.newAbortController()
  let isLate = false
  const deadline = platform.setTimeout(() => {
    isLate = true
    controller.abort()
  }, timeout)
  try {
    const response = await platform.fetch(url, { ...request, signal: controller.signal })
    return { response, bytes: await readBytes(response.body) }
  } catch (error) {
    throw isLate ? cloudError(CLOUD_TIMEOUT, `no response in ${timeout} ms`) : cloudError(GENERAL, netError(error).text)
  } finally {
    platform.clearTimeout(deadline)
  }
}

function headersOf(header: unknown): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  for (const [name, value] of Object.entries(header ?? {})) {
    if (value !== undefined && !/^referer$/i.test(name)) headers[name.toLowerCase()] = String(value)
  }
  return headers
}
