// Left out on purpose: url, form, headers, decode and deadline, which have no meaning without a client.
export { AbortController, type AbortEvent, AbortSignal } from './abort/AbortController'
export type { AbortSignalLike } from './abort/AbortSignalLike'
export { type BytesOptions, bytes } from './codecs/bytes'
export { chunks, type StreamOptions } from './codecs/chunks'
export type { BodyCodec, Codec, ResponseCodec } from './codecs/codec'
export { type EventsOptions, events } from './codecs/events'
export { type FileOptions, file } from './codecs/file'
export { json } from './codecs/json'
export { type FormWithFile, multipart } from './codecs/multipart'
export { text } from './codecs/text'
export { type DecodedFields, urlencoded } from './codecs/urlencoded'
export { type Client, type ClientOptions, createClient } from './createClient'
export { createSession, type Session, type SessionOptions, type TokenStorage } from './createSession'
export type {
  CallOptions,
  Endpoint,
  EndpointDefinition,
  EndpointInput,
  EndpointKey,
  RequestOptions,
} from './endpoint'
export { AbortError } from './errors/AbortError'
export { DomainError, type DomainList } from './errors/DomainError'
export { HttpError } from './errors/HttpError'
export { InterruptedError } from './errors/InterruptedError'
export { isRequestError, type RequestFailure } from './errors/isRequestError'
export { LoginError } from './errors/LoginError'
export { NetworkError, type NetworkErrorReason } from './errors/NetworkError'
export { OverflowError } from './errors/OverflowError'
export { ParseError } from './errors/ParseError'
export { RequestError, type RequestErrorFacts } from './errors/RequestError'
export { TimeoutError } from './errors/TimeoutError'
export { type SchemaPlace, ValidationError } from './errors/ValidationError'
export type { FieldsOf, FieldValue } from './form'
export type { HeaderFields } from './headers'
export type { NativeTask, ProgressUpdate } from './platform/nativeTask'
export { limitRequests } from './platform/requestQueue'
export type { TaroRequestOptions } from './platform/taroRequestOptions'
export type { Priority } from './queue'
export type { StandardIssue, StandardResult, StandardSchemaV1 } from './standardSchema'
export type { ServerEvent } from './streaming/eventParser'
export type { Stream } from './streaming/stream'
export { taroTransport } from './taroTransport'
export type {
  Interceptor,
  LocalFile,
  Method,
  Progress,
  RequestBody,
  RequestTarget,
  StreamState,
  TaroStep,
  Transport,
  TransportRequest,
  TransportResponse,
  Upload,
} from './transport'
export { type, type WritableFields } from './type'

// After all that most apps use: modules come in this order, and so compress better.

export { type CloudContainerOptions, cloudContainerTransport } from './cloudContainerTransport'
export { type CloudFunctionOptions, cloudFunctionTransport } from './cloudFunctionTransport'
export { type RelayOptions, relayTransport } from './relayTransport'
