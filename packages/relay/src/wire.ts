// What phone and relay say to each other, version 1: the event and the result of the cloud function, and the JSON of a
// POST to the self-hosted relay and of its answer. Types alone: `@taro-query/request` imports them, and none of this ships
// in an app.

/** One HTTP request for the relay to make. */
export interface RelayRequest {
  /** The version of this format. */
  readonly relay: 1
  readonly method: string
  /** Absolute and finished: parameters and query are in it. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: RelayBody
  /** What the caller wants of a success; what an error says is text. @default 'text' */
  readonly content?: 'text' | 'bytes'
  /** `manual`: a redirect is the answer. @default 'follow' */
  readonly redirect?: 'follow' | 'manual'
  /** Milliseconds that the caller waits: the relay gives up when it does. */
  readonly timeout?: number
}

/** Text, or bytes in base64. */
export type RelayBody = { readonly text: string } | { readonly base64: string }

/** What the relay says: the backend's response, whatever its status, or why there is none. */
export type RelayAnswer = RelayResponse | RelayFailure

/** The backend's response. */
export interface RelayResponse {
  readonly relay: 1
  readonly status: number
  /** Names in lower case, without `set-cookie`. */
  readonly headers: Readonly<Record<string, string>>
  /** Each `set-cookie` for itself, as in the result of `wx.request`. */
  readonly cookies: readonly string[]
  readonly body: RelayBody
}

/** Why there is no response. */
export interface RelayFailure {
  readonly relay: 1
  readonly error: {
    readonly fault: RelayFault
    readonly code: RelayCode
    /** A sentence for the developer. */
    readonly message: string
    /** What was refused, for the fault `domain`. */
    readonly host?: string
    /** Milliseconds that the relay waited, for the fault `timeout`. */
    readonly timeout?: number
  }
}

/** The kind of failure, for programs. `wrong`: no second attempt changes it; `unknown`: one may. */
export type RelayFault = 'domain' | 'wrong' | 'timeout' | 'dns' | 'tls' | 'refused' | 'reset' | 'parse' | 'unknown'

/** The very failure, for people and logs. */
export type RelayCode =
  | 'caller'
  | 'version'
  | 'request'
  | 'url'
  | 'origin'
  | 'address'
  | 'path'
  | 'method'
  | 'header'
  | 'redirect'
  | 'request-size'
  | 'response-size'
  | 'busy'
  | 'timeout'
  | 'charset'
  | 'encoding'
  | 'network'
