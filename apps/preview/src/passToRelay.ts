import type { Handler } from 'hono'
import { relayedRequest } from './relayedRequest'
import type { ServedRequest } from './servedRequest'

/** Hands what the page posts to the relay, as the gateway in front of it would: nobody but the page's site has its address. */
export function passToRelay(relay: string, onRequest?: (request: ServedRequest) => void): Handler {
  return async (context) => {
    const body = await context.req.text()
    const startedAt = Date.now()
    const tell = (answer?: string) => onRequest?.(relayedRequest(body, answer, Date.now() - startedAt))
    try {
      const headers = { 'content-type': 'application/json', authorization: context.req.header('authorization') ?? '' }
      const response = await fetch(relay, { method: 'POST', headers, body, signal: context.req.raw.signal })
      const answer = await response.text()
      tell(answer)
      return new Response(answer, { status: response.status, headers: { 'content-type': 'application/json' } })
    } catch {
      tell()
      return context.json({ status: 502, message: `The relay at ${relay} does not answer. Is it running?` }, 502)
    }
  }
}
