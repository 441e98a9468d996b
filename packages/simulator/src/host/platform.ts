import type { CloudFunctionAnswer, CloudFunctionCall } from './cloud'
import type { TemplateGroup } from './types'

/** What the host needs of its environment. */
export interface Platform {
  /**
   * One exchange on the wire. Must not follow redirects. Rejects only when no response came; the error, or its
   * `cause`, then has a Node error `code` (`ECONNREFUSED`, `ENOTFOUND`, `ECONNRESET`, `CERT_HAS_EXPIRED`…).
   */
  fetch(url: string, request: WireRequest): Promise<WireResponse>
  /**
   * Opens a WebSocket, at a `ws:` or `wss:` URL. Tells nothing before it has returned.
   * @throws Error for headers or protocols that no handshake may have
   */
  openSocket(url: string, request: WireSocketRequest, events: WireSocketEvents): WireSocket
  /** Runs a cloud function of the launch's option `cloud`. Never rejects for what the function does. */
  callCloudFunction(call: CloudFunctionCall): Promise<CloudFunctionAnswer>
  newAbortController(): AbortController
  /**
   * Lets a person choose files of their own; none: they cancelled. Absent where there is no person.
   * @param kinds `image`, `video`
   */
  chooseFiles?: (kinds: readonly string[], count: number) => Promise<readonly { name: string; bytes: Uint8Array }[]>
  /** Milliseconds. A timer never fires after `clearTimeout`, nor after the host is closed. */
  setTimeout(callback: () => void, milliseconds: number): number
  clearTimeout(timer: number | undefined): void
  /** Milliseconds of the wall clock. */
  now(): number
  /** Bytes of a text in UTF-8. */
  byteLength(text: string): number
  /** Calls back when the view has had a chance to render. */
  afterRender(callback: () => void): void
  /** Evaluates one compiled template source in the realm of the view. */
  evalTemplates(source: string): TemplateGroup
  /** Wraps a module's source as `(require, module, exports) => void` in the app's scope. */
  evalModule(path: string, source: string): ModuleFunction
  /** Puts `wx`, `App`, `Page`, `console`, timers… into the app's scope, and `global` as its global object. */
  installGlobals(globals: Record<string, unknown>): void
  /** Where to load a file of the mini program from, for an `src` written in the page `route`. @default as it is */
  assetUrl?: (src: string, route: string) => string
  /** A file on the phone was written: from now on `assetUrl` knows its path. Absent where nothing is drawn. */
  showFile?: (path: string, bytes: Uint8Array, type: string) => void
}

/** A module's source, waiting for what WeChat gives to a module. */
export type ModuleFunction = (require: (id: string) => unknown, module: { exports: unknown }, exports: unknown) => void

/** A request as it goes to the wire. */
export interface WireRequest {
  method: string
  /** Lower-case names. */
  headers: Record<string, string>
  body?: string | Uint8Array
  signal: AbortSignal
  /** Hears how many bytes of the body have left, as they do. An environment that can not tell never calls it. */
  onSent?: (bytes: number) => void
}

/** A response from the wire: head first, body as it comes. */
export interface WireResponse {
  status: number
  /** Names as the environment has them; a name may come more than once. */
  headers: Iterable<readonly [string, string]>
  /** Absent when the environment can not tell. */
  connection?: WireConnection
  body: AsyncIterable<Uint8Array>
}

/** The connection that a response came over. Milliseconds of {@link Platform.now}; named as in `RequestProfile`. */
export interface WireConnection {
  domainLookUpStart: number
  domainLookUpEnd: number
  connectStart: number
  connectEnd: number
  /** 0 when the connection is not secure, as the next. */
  SSLconnectionStart: number
  SSLconnectionEnd: number
  requestStart: number
  requestEnd: number
  socketReused: boolean
  peerIP: string
  port: number
  protocol: 'http1.1'
}

/** A WebSocket to open. */
export interface WireSocketRequest {
  /** Lower-case names. */
  headers: Record<string, string>
  protocols: readonly string[]
}

/** What a WebSocket tells. After `close` it tells nothing any more. */
export interface WireSocketEvents {
  open(head: { headers: Iterable<readonly [string, string]> }): void
  message(data: string | Uint8Array): void
  /** As the errors of {@link Platform.fetch}. `close` follows. */
  error(error: unknown): void
  close(code: number, reason: string): void
}

/** An open WebSocket, or one that is being opened. */
export interface WireSocket {
  send(data: string | Uint8Array): void
  /** Begins the closing handshake. @throws Error for a code or a reason that may not be sent */
  close(code: number, reason: string): void
  /** Ends it without one; tells nothing. */
  terminate(): void
}
