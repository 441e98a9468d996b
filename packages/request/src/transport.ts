import type { AbortSignalLike } from './abort/AbortSignalLike'

/**
 * The HTTP methods to choose from. PATCH is for H5: `wx.request` does not list it
 * (developers.weixin.qq.com/miniprogram/dev/api/network/request/wx.request.html).
 */
export type Method = 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Where a request goes: what every error knows of it. */
export interface RequestTarget {
  readonly method: Method
  /** Finished: path parameters and query are in it. */
  readonly url: string
  /** The client's, as it was for this call; an interceptor that adds a token sends it to this origin only. */
  readonly baseURL: string
}

/** A finished request: nothing is left for a transport to resolve or to encode. */
export interface TransportRequest extends RequestTarget {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  /** Aborts when the caller does and, inside the transport, when the time is up. */
  readonly signal: AbortSignalLike
  /** Milliseconds for this attempt, counted from when the transport is called; `Infinity` is no limit. */
  readonly timeout: number
}

/** What came back, whatever its status. */
export interface TransportResponse {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** The body as text; `''` when there was none. */
  readonly body: string
}

/**
 * Sends one request. It resolves for every HTTP status and rejects with a `RequestError` when no response came. The
 * client has settled already when `request.signal` aborts: a transport only has to free what it holds.
 */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>

/** A transport that is given the next one. It may change the request, the response, or call `next` again. */
export type Interceptor = (request: TransportRequest, next: Transport) => Promise<TransportResponse>

/** The first interceptor is the outermost; the transport is the last `next`. */
export function compose(interceptors: readonly Interceptor[], transport: Transport): Transport {
  return interceptors.reduceRight<Transport>(
    // Async, so that an interceptor that throws outright rejects like the others.
    (next, interceptor) => async (request) => interceptor(request, next),
    transport,
  )
}
