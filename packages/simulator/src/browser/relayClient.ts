import type { WireRequest, WireResponse } from '../host/types'
import { HEAD_HEADER, NOT_RELAYED, RELAY, readHead, TOKEN_HEADER, writeHead } from './relayWire'

/** `Platform.fetch` through the phone's server, which answers for any host: there is no CORS on a phone. */
export async function sendToRelay(
  url: string,
  { method, headers, body, signal }: WireRequest,
  token: string,
): Promise<WireResponse> {
  const response = await fetch(RELAY, {
    method: 'POST',
    headers: { [TOKEN_HEADER]: token, [HEAD_HEADER]: writeHead({ method, url, headers }) },
    signal,
    ...(body === undefined ? {} : { body: body as BodyInit }),
  })
  const head = response.headers.get(HEAD_HEADER)
  if (head === null) throw await failure(response)
  return { ...readHead<Omit<WireResponse, 'body'>>(head), body: readChunks(response, signal) }
}

async function failure(response: Response): Promise<Error> {
  if (!response.ok) return new Error(await response.text())
  const { code, message } = (await response.json()) as { code?: string; message: string }
  // WeChat's errors do not say it, and it is no fault of the app.
  if (code === NOT_RELAYED) console.warn(message)
  return Object.assign(new Error(message), code === undefined ? {} : { code })
}

async function* readChunks(response: Response, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader()
  if (!reader) return
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } catch (error) {
    // The relay passes a broken connection on by breaking its own.
    throw signal.aborted
      ? error
      : Object.assign(new Error('The connection broke'), { code: 'ECONNRESET', cause: error })
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
