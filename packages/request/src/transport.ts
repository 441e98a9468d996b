import type { AbortSignalLike } from './abort/AbortSignalLike'
import type { NativeTask } from './platform/nativeTask'
import type { TaroRequestOptions } from './platform/taroRequestOptions'
import type { Priority } from './queue'

/**
 * The HTTP methods to choose from. PATCH is for H5 and Douyin (tt.request, since 2.42.0): `wx.request` and `my.request` do
 * not list it and refuse it, a `NetworkError` that is not retryable
 * (developers.weixin.qq.com/miniprogram/dev/api/network/request/wx.request.html, opendocs.alipay.com/mini/api/owycmh).
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
  readonly body: RequestBody | undefined
  /** How it goes over the wire: an upload, a download, a stream, without redirects. `Taro.request` with text if there is none. */
  readonly step?: TaroStep | undefined
  /** Aborts when the caller does and, inside the transport, when the time is up. */
  readonly signal: AbortSignalLike
  /** Milliseconds for this attempt, counted from when the transport is called; `Infinity` is no limit. */
  readonly timeout: number
  /** A step that knows how far it is says so here, and its `timeout` counts from then on. */
  readonly onProgress: (progress: Progress) => void
  /** For steps that listen to what the platform's own task tells: it is given the task as soon as there is one. */
  readonly onTask?: ((task: NativeTask) => void) | undefined
  /** Its turn, where the transport's queue is full. */
  readonly priority: Priority
  /** What only a platform has; other transports than Taro's ignore it. */
  readonly taro: TaroRequestOptions
}

/** What came back, whatever its status. */
export interface TransportResponse {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** The body as text; `''` when there was none, and where the endpoint reads it as something else: see `content`. */
  readonly body: string
  /** What a codec that reads no text asked for: bytes, a temporary file, a stream. */
  readonly content?: unknown
  /** For a response that goes on after its headers: its place in the queue and its time-out go on as well. */
  readonly stream?: StreamState
}

/** How far a stream is; neither promise rejects. */
export interface StreamState {
  /** The connection is no longer in use. */
  readonly ended: Promise<void>
  /** Nobody will read any more of it. */
  readonly closed: Promise<void>
}

/** Whether the server did what it was asked to; else the body tells of an error. */
export function isSuccess({ status }: TransportResponse): boolean {
  return status >= 200 && status <= 299
}

/** Whether the response only says where to go on. */
export function isRedirect({ status }: TransportResponse): boolean {
  return status > 300 && status < 309
}

/** What a codec may write. */
export type RequestBody = string | ArrayBuffer | Upload

/** A form with one file, as the platforms send it: `Taro.uploadFile`. */
export interface Upload {
  readonly file: LocalFile
  /** The file's field. */
  readonly name: string
  readonly fields: Readonly<Record<string, string>>
}

/** A file of the phone, or on H5 of the page, as `Taro.chooseMedia` and its like give it. */
export interface LocalFile {
  /** `http://tmp/…`, `wxfile://…`; on H5 a `blob:` URL. */
  readonly filePath: string
  /** What the server is told that it is called. H5 only: elsewhere the platform says. @default the file's own, if it has one */
  readonly fileName?: string | undefined
  /** Alipay only, which must know it. @default told by the end of `filePath`, as Alipay writes it, else `image` */
  readonly fileType?: 'image' | 'video' | 'audio' | undefined
}

/** How far an upload, a download or a stream is. */
export interface Progress {
  /** Bytes so far; the form around a file counts. */
  readonly loaded: number
  /** Bytes in all; absent where it is not known, as for a response without content-length. */
  readonly total?: number | undefined
}

/**
 * One exchange with the platform. A codec brings the one that it needs, so that an app without uploads has no code for
 * them. Resolves and rejects as a {@link Transport} does.
 */
export interface TaroStep {
  (request: TransportRequest, options: TaroRequestOptions): Promise<TransportResponse>
  /**
   * What it asks of a transport that is not Taro's. `bytes`: the `content` of a success is an `ArrayBuffer`, and what an
   * error says is text. A step that does not say goes through Taro alone.
   */
  readonly content?: 'text' | 'bytes' | undefined
  /** `manual`: a redirect is the response. */
  readonly redirect?: 'manual'
}

/**
 * Sends one request. It resolves for every HTTP status and rejects with a `RequestError` when no response came. The
 * client has settled already when `request.signal` aborts: a transport only has to free what it holds.
 */
export interface Transport {
  (request: TransportRequest): Promise<TransportResponse>
  /** Stands before the transport and its deadline, behind the client's interceptors. */
  readonly queue?: Interceptor
}

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

/** Calls back when the exchange failed, or is over; a stream goes on after its headers. */
export function afterwards(response: Promise<TransportResponse>, what: keyof StreamState, then: () => void): void {
  response.then(({ stream }) => stream?.[what]).then(then, then)
}
