import type {
  AppError,
  CloudRecord,
  ConsoleRecord,
  LifecycleRecord,
  LoginRecord,
  Recorded,
  RequestRecord,
  SetDataRecord,
  ShareRecord,
  StorageRecord,
  ToastRecord,
} from '../../host/types'

/** What the test, as the user, did. */
export interface ActionRecord extends Recorded {
  /** As the method of `App`: `tap`, `navigateTo`. */
  action: string
  /** What it was done to, with its name. */
  target?: string
  value?: unknown
}

/** The end of a request. */
export type ResponseRecord = Recorded &
  Pick<RequestRecord, 'api' | 'method' | 'url'> & {
    status: number | undefined
    errMsg: string | undefined
    errno: number | undefined
    /** {@link RequestRecord.responseHeaders} */
    headers: Record<string, string> | undefined
    /** {@link RequestRecord.responseBody} */
    body: string | Uint8Array | undefined
    /** {@link RequestRecord.responseBytes} */
    bodyBytes: number | undefined
    /** {@link Recorded.order} of its start. */
    request: number
  }

/** The end of a call of `wx.cloud`. */
export type CloudEndRecord = Recorded &
  Pick<CloudRecord, 'api' | 'name'> & {
    status: number | undefined
    errMsg: string | undefined
    errCode: number | undefined
    /** {@link Recorded.order} of its start. */
    call: number
  }

/** One thing that happened. */
export type TraceEvent =
  | ({ type: 'action' } & ActionRecord)
  | ({ type: 'request' } & RequestRecord)
  | ({ type: 'response' } & ResponseRecord)
  | ({ type: 'cloud' } & CloudRecord)
  | ({ type: 'cloudEnd' } & CloudEndRecord)
  | ({ type: 'setData' } & SetDataRecord)
  | ({ type: 'lifecycle' } & LifecycleRecord)
  | ({ type: 'storage' } & StorageRecord)
  | ({ type: 'login' } & LoginRecord)
  | ({ type: 'toast' } & ToastRecord)
  | ({ type: 'share' } & ShareRecord)
  | ({ type: 'console' } & ConsoleRecord)
  | ({ type: 'error' } & AppError)

/** An event in one line, without its time. */
export function drawEvent(event: TraceEvent): string {
  switch (event.type) {
    case 'action':
      return line(`${event.action}()`, event.target, event.value === undefined ? '' : JSON.stringify(event.value))
    case 'request':
      return line(event.api, event.method, event.url, event.queued && '(queued)')
    case 'response':
      return line(`${event.api} ended`, event.method, event.url, '->', event.status, event.status ? '' : event.errMsg)
    case 'cloud':
      return line(event.api, event.name, event.method, event.path)
    case 'cloudEnd':
      return line(`${event.api} ended`, event.name, '->', event.errMsg)
    case 'setData':
      return line('setData', `${event.bytes} bytes`, event.path, `{ ${event.keys.join(', ')} }`)
    case 'lifecycle':
      return line(event.of, event.name, event.path)
    case 'storage':
      return line('storage', event.operation, event.key, event.bytes !== undefined && `${event.bytes} bytes`)
    case 'login':
      return line('login code', event.code, 'to the', event.to)
    case 'toast':
      return line('toast', JSON.stringify(event.title))
    case 'share':
      return line('share', JSON.stringify(event.title), event.path)
    case 'console':
      return line(`console.${event.level}`, event.text)
    case 'error':
      return line('ERROR', `${event.kind}:`, event.message)
  }
}

const MAX_LINE = 200

function line(...parts: unknown[]): string {
  const text = parts.filter((part) => part !== undefined && part !== false && part !== '').join(' ')
  const flat = text.replace(/\s+/g, ' ')
  return flat.length > MAX_LINE ? `${flat.slice(0, MAX_LINE)}…` : flat
}
