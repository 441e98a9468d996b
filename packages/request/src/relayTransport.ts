import { NetworkError } from './errors/NetworkError'
import { evaluate } from './evaluate'
import { requestQueue } from './platform/requestQueue'
import { textRequest } from './platform/textRequest'
import { readAnswer } from './relay/readAnswer'
import { toOwnFailure } from './relay/toOwnFailure'
import { toRelayRequest } from './relay/toRelayRequest'
import type { Transport } from './transport'

/** A relay on a server of one's own: `createRelayServer` of `@taro-query/relay`. */
export interface RelayOptions {
  /** Its address; in a mini program one of the trusted domains. */
  readonly url: string
  /**
   * What the relay asks for, as `authorization: Bearer …`. Whatever is written in an app can be read by its users: a
   * function gets what a session knows.
   */
  readonly secret?: string | (() => string | Promise<string>)
}

/**
 * Sends requests by a relay on a server of one's own, with `Taro.request`. Uploads, downloads and streams are a TypeError:
 * give their endpoints a `transport` of their own.
 */
export function relayTransport({ url, secret }: RelayOptions): Transport {
  const transport: Transport = async (request) => {
    const token = await evaluate(secret)
    const call = { ...request, method: 'POST', url, baseURL: url, step: undefined } as const
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
    const sent = textRequest({ ...call, headers, body: JSON.stringify(toRelayRequest(request)) }, {})
    const { status, body } = await sent.catch((cause) => {
      throw toOwnFailure(request, cause)
    })
    let answer: unknown
    try {
      answer = JSON.parse(body)
    } catch (cause) {
      const detail = `the relay at ${url} answered with status ${status}, and no JSON`
      throw new NetworkError(request, 'unknown', { detail, retryable: status > 499, cause })
    }
    return readAnswer(request, answer, `what answers at ${url}`, 'the timeout of createRelayServer')
  }
  return Object.assign(transport, { queue: requestQueue })
}
